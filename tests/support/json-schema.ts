import { isDay } from "../../src/domain/day.ts";

/** What of JSON Schema (2020-12) scarf's own schemas use. A keyword that is not among these is refused. */
export interface JsonSchema {
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

const KNOWN = new Set(
  [
    "$defs $ref $schema title description type const enum format minimum minItems items",
    "properties propertyNames additionalProperties required anyOf oneOf",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Where a value breaks a schema, as paths with a word each; none when it fits. Stricter than JSON Schema: a property
 * that the schema does not describe is one, too.
 */
export function breaches(value: unknown, schema: JsonSchema): readonly string[] {
  return check(value, schema, { root: schema, path: "" });
}

interface Place {
  readonly root: JsonSchema;
  readonly path: string;
}

function check(value: unknown, schema: JsonSchema, place: Place): readonly string[] {
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) throw new Error(`Keywords that are not known: ${unknown.join()}`);
  if (schema.$ref !== undefined) return check(value, definitionOf(schema.$ref, place), place);
  return [
    ...(isOfType(value, schema) ? [] : [`${place.path} type`]),
    ...(isAllowed(value, schema) ? [] : [`${place.path} value`]),
    ...branches(value, schema, place),
    ...inside(value, schema, place),
  ];
}

function definitionOf(ref: string, { root }: Place): JsonSchema {
  const definition = root.$defs?.[ref.replace("#/$defs/", "")];
  if (definition === undefined) throw new Error(`No definition ${ref}`);
  return definition;
}

function isOfType(value: unknown, { type }: JsonSchema): boolean {
  if (type === undefined) return true;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === type;
}

function isAllowed(value: unknown, schema: JsonSchema): boolean {
  const { enum: list, format, minimum, minItems } = schema;
  return [
    schema.const === undefined || value === schema.const,
    list === undefined || list.includes(value),
    format !== "date" || (typeof value === "string" && isDay(value)),
    minimum === undefined || (typeof value === "number" && value >= minimum),
    minItems === undefined || (Array.isArray(value) && value.length >= minItems),
  ].every(Boolean);
}

/** One of them has to fit. All that scarf writes tell each other apart, so one that fits is the only one. */
function branches(value: unknown, schema: JsonSchema, place: Place): readonly string[] {
  const ways = schema.anyOf ?? schema.oneOf;
  const fits = ways?.some((way) => check(value, way, place).length === 0) ?? true;
  return fits ? [] : [`${place.path} none of the ways`];
}

function inside(value: unknown, schema: JsonSchema, { root, path }: Place): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      check(item, schema.items ?? {}, { root, path: `${path}/${index}` }),
    );
  // What a union describes, its ways have looked into.
  if (!isObject(value) || schema.type !== "object") return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  const properties = Object.entries(value).flatMap(([name, inner]) => {
    const own = schema.properties?.[name] ?? schema.additionalProperties;
    const at = `${path}/${name}`;
    return own === undefined ? [`${at} not described`] : check(inner, own, { root, path: at });
  });
  return [...missing.map((name) => `${path}/${name} missing`), ...properties];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
