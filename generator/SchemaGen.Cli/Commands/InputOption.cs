using System.CommandLine;

namespace SchemaGen.Cli.Commands;

/// <summary>An option for a file, for which <c>-</c> is the standard input.</summary>
internal sealed class InputOption(string name) : Option<string?>(name), IInputSymbol;
