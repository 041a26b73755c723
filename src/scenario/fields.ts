/** Looking into a form: its keys, what each says, in which unit, and what it is when left out. */
import { z } from 'zod';

export interface Field {
  /** One sentence. */
  readonly meaning: string;
  readonly form: z.ZodType;
  /** Name of the quantity that it is, as in `quantities.ts`; undefined for a plain number, a text or keys. */
  readonly quantity: string | undefined;
  /** As read; undefined where there is none. */
  readonly default: unknown;
}

/** The fields of a form of keys and values, or of the entries of a list of such; none of any other form. */
export function fieldsOf(form: z.ZodType): Readonly<Record<string, Field>> {
  const { shape, element } = innermost(form)._zod.def as z.core.$ZodTypeDef & {
    readonly shape?: Readonly<Record<string, z.ZodType>>;
    readonly element?: z.ZodType;
  };
  if (element) return fieldsOf(element);
  return Object.fromEntries(Object.entries(shape ?? {}).map(([key, field]) => [key, fieldOf(field)]));
}

/** The words that a form chooses from, or the entries of a list of such; none of any other form. */
export function choicesOf(form: z.ZodType): ReadonlySet<unknown> {
  const inner = innermost(form);
  const { element } = inner._zod.def as z.core.$ZodTypeDef & { readonly element?: z.ZodType };
  return element ? choicesOf(element) : (inner._zod.values ?? new Set());
}

function fieldOf(form: z.ZodType): Field {
  return {
    meaning: meaningOf(form),
    form,
    quantity: quantityOf(form),
    default: form.safeParse(undefined).data,
  };
}

function meaningOf(form: z.ZodType): string {
  const { innerType } = form._zod.def as { readonly innerType?: z.ZodType };
  return form.description ?? (innerType ? meaningOf(innerType) : '');
}

/** The form inside what makes it optional, gives it a default, changes what was read, or lets a word stand in its place. */
function innermost(form: z.ZodType): z.ZodType {
  const {
    innerType,
    in: before,
    options = [],
  } = form._zod.def as z.core.$ZodTypeDef & {
    readonly innerType?: z.ZodType;
    readonly in?: z.ZodType;
    readonly options?: readonly z.ZodType[];
  };
  const inner =
    innerType ?? before ?? options.find(({ _zod: { def } }) => def.type === 'object' || def.type === 'array');
  return inner ? innermost(inner) : form;
}

/** A described quantity is a copy that knows what it is a copy of. */
function quantityOf(form: z.ZodType): string | undefined {
  for (let each: z.ZodType | undefined = form; each; each = each._zod.parent as z.ZodType | undefined) {
    const id = z.globalRegistry.get(each)?.id;
    if (id !== undefined) return id;
  }
  const { innerType } = form._zod.def as { readonly innerType?: z.ZodType };
  return innerType && quantityOf(innerType);
}
