using System.CommandLine;

namespace SchemaGen.Cli.Commands;

/// <summary>An argument for files, for which <c>-</c> is the standard input.</summary>
internal sealed class InputArgument<T>(string name) : Argument<T>(name), IInputSymbol;
