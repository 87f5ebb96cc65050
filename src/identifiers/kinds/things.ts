import { anyCase, END, LOWER, START, wordsOf } from "../match.ts";

/** What has an age too, and is nobody. */
const THING = anyCase(
  wordsOf([
    "article bed bike bin blanket boiler book books bottle box bridge building bus camera car cardigan carpet cars case cat",
    "chair chairs chapel cheese church clinic clock clothes coat computer cup curtain curtains data desk document dog dress",
    "equipment fence field file flat form fridge furniture garden guidance guideline guidelines handbook hospital house hut",
    "joke jumper kettle kit lamp laptop law leaflet letter lift light machine manual map mattress mirror mortgage mug note",
    "notes oak organ oven paint painting paper path phone photo photograph piano picture plant policy poster printer",
    "projector radio record recording research roof room rug school settee shed shirt shoes sign sofa song statistics study",
    "stove system table tape tapestry tea telly textbook tie toy toys tradition tree trees tv van wall wallpaper wheelchair",
    "whisky window wine wood",
  ]),
);
const IS =
  "(?:is|are|was|were|must be|looks|look|looked|has been|had been|may be|might be|could be)";

/** `The carpet in there must be`: a thing, and nobody after it. */
export const THING_BEFORE = new RegExp(
  `${START}${THING}(?:['’]s)?(?: (?!(?:who|he|she|they|I|him|her)${END})[${LOWER}'’]{1,20}){0,4} ${IS}(?: [${LOWER}]{1,20})? $`,
  "u",
);
/** ` carpet`: what an age stands in front of. */
export const THING_BEHIND = new RegExp(`^ ${THING}${END}`, "u");
