import { html, type Markup } from "./markup.ts";

/** Nothing is loaded and nothing runs, whatever stands in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface Page {
  readonly title: string;
  /** CSS, none of it from outside. */
  readonly style: string;
  readonly body: Markup;
}

/** A page that needs no other file. */
export function writePage({ title, style, body }: Page): string {
  return html`<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${body}</body></html>`.markup;
}
