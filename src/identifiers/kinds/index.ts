import type { Finder, IdentifierKind } from "../identifier.ts";
import { findAges } from "./ages.ts";
import { findDates } from "./dates.ts";
import { findNames } from "./names.ts";
import { findNumbers } from "./numbers.ts";
import { findOwnWords } from "./own-words.ts";
import { findPhones } from "./phones.ts";
import { findPlaces } from "./places.ts";
import { findMail, findWeb } from "./web.ts";

/** Who looks for what. */
export const FINDERS: Readonly<Record<IdentifierKind, Finder>> = {
  "own word": findOwnWords,
  name: findNames,
  age: findAges,
  date: findDates,
  place: findPlaces,
  number: findNumbers,
  phone: findPhones,
  mail: findMail,
  web: findWeb,
};
