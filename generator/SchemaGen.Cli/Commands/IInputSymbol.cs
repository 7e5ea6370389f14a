namespace SchemaGen.Cli.Commands;

/// <summary>A part of a command line where <c>-</c> is the standard input.</summary>
internal interface IInputSymbol;
