import { describe, expect, test } from "vitest";
import { A_MONTH, DEMO_REPORTS, demoPage } from "./demo-report.ts";
import { hasBrowser, openPage } from "./open-page.ts";

// A machine that decides whether a change is good has to look at all of it.
test.runIf(process.env["CI"])("there is a browser to look with", () => {
  expect(hasBrowser).toBe(true);
});

describe.skipIf(!hasBrowser)("the web page of a report", () => {
  test.each(DEMO_REPORTS)("asks for nothing but itself: $name", async (report) => {
    const { url, requests, complaints } = await openPage(await demoPage(report));
    expect({ requests, complaints }).toEqual({ requests: [url], complaints: [] });
  });

  test("would be seen asking for a picture", async () => {
    const picture = "http://127.0.0.1:9/picture.png";
    const { url, requests } = await openPage(`<img src="${picture}">`);
    expect(requests).toEqual([url, picture]);
  });

  test.each([
    ["a picture", '<img src="http://127.0.0.1:9/picture.png">', "img-src"],
    ["a script", "<script>document.title = ''</script>", "default-src"],
    ["a frame", '<iframe src="http://127.0.0.1:9/"></iframe>', "default-src"],
  ])("lets the browser refuse %s that came into it", async (_, markup, rule) => {
    const page = await demoPage(A_MONTH);
    const opened = await openPage(page.replace("</main>", `${markup}</main>`));
    await expect.poll(() => opened.complaints.join("\n")).toContain(rule);
    expect(await opened.page.title()).toBe("October 2026");
  });
});
