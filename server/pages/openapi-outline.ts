// What the reference page reads of the OpenAPI document.
import { z } from "zod";

/** The part of a JSON schema that can be told in one line. */
export interface SchemaOutline {
  readonly $ref?: string | undefined;
  readonly type?: string | string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: unknown[] | undefined;
  readonly default?: unknown;
  readonly examples?: unknown[] | undefined;
  readonly items?: SchemaOutline | undefined;
  readonly properties?: Record<string, SchemaOutline> | undefined;
  readonly required?: string[] | undefined;
  readonly anyOf?: SchemaOutline[] | undefined;
  readonly oneOf?: SchemaOutline[] | undefined;
  readonly allOf?: SchemaOutline[] | undefined;
}

const schemaOutline: z.ZodType<SchemaOutline> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    default: z.unknown().optional(),
    examples: z.array(z.unknown()).optional(),
    items: schemaOutline.optional(),
    properties: z.record(z.string(), schemaOutline).optional(),
    required: z.array(z.string()).optional(),
    anyOf: z.array(schemaOutline).optional(),
    oneOf: z.array(schemaOutline).optional(),
    allOf: z.array(schemaOutline).optional(),
  }),
);

const parameterOutline = z.object({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean().optional(),
  schema: schemaOutline,
});
export type ParameterOutline = z.infer<typeof parameterOutline>;

const operationOutline = z.object({
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(parameterOutline).default([]),
  responses: z.object({
    200: z.object({ content: z.record(z.string(), z.object({ schema: schemaOutline })) }),
  }),
});
export type OperationOutline = z.infer<typeof operationOutline>;

const documentOutline = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(z.string(), z.object({ get: operationOutline })),
  components: z.object({ schemas: z.record(z.string(), schemaOutline) }),
});
export type DocumentOutline = z.infer<typeof documentOutline>;

/** Reads the outline of our own document; throws when it is not of the shape that we write. */
export function readOutline(document: object): DocumentOutline {
  return documentOutline.parse(JSON.parse(JSON.stringify(document)));
}
