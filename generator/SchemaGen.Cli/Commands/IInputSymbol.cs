namespace SchemaGen.Cli.Commands;

/// <summary>An argument or option for which <c>-</c> is the standard input.</summary>
internal interface IInputSymbol;
