import type { Detail } from "../../report/report.ts";

/** What stands below the title of a file. De-identification is never complete: the question is put to the one who hands it on. */
export const DETAIL_NOTES: Readonly<Record<Detail, string>> = {
  private: "For your own eyes: it holds what you wrote. With --detail coarse it does not.",
  coarse:
    "Without times of day, codes and what was written, but for words marked to be shared. Before you hand it on: could somebody it is about, or who knows them, recognise this?",
};
