/** Every message by key; put in where gallery and unit tests are built. */
declare const MESSAGES: Readonly<Record<'english' | 'pseudo', Readonly<Record<string, string>>>>;
