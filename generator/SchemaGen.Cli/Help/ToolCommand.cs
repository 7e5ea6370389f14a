using System.CommandLine;

namespace SchemaGen.Cli.Help;

/// <summary>A command whose help has examples and exit codes.</summary>
internal sealed class ToolCommand(string name, string description, CommandHelp help) : Command(name, description)
{
    /// <summary>The help of the command, in addition to its arguments and options.</summary>
    public CommandHelp Help { get; } = help;
}
