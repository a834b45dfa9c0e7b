/** What a command is: arguments in, text out, an exit code. Apart from claimgate.ts, so that commands need not import it. */

export type Out = (text: string) => void;
/** @returns the exit code: 0 fine, 1 something was found wrong, 2 the command line is wrong. */
export type Command = (args: string[], out: Out) => Promise<number>;
