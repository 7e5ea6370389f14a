using System.CommandLine;
using SchemaGen.Cli.Help;

namespace SchemaGen.Cli.Commands;

/// <summary><c>completion</c>: writes the script for command line completion in a shell.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private static readonly CommandHelp Help = new(
        Yes: "the script was written",
        No: null,
        ("completion bash", "for ~/.bashrc: source <(schemagen completion bash)"),
        ("completion zsh", "for ~/.zshrc, behind compinit: source <(schemagen completion zsh)"),
        ("completion fish", "for ~/.config/fish/config.fish: schemagen completion fish | source"),
        ("completion pwsh", "for $PROFILE: schemagen completion pwsh | Out-String | Invoke-Expression"))
    {
        Unusable = CommandHelp.WrongUsage,
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh.", HelpName = "SHELL" };
        shell.CompletionSources.Add(Shells);
        Command command = new ToolCommand("completion", "Writes the script that lets a shell complete command lines of schemagen.", Help) { shell };
        command.SetAction(result =>
        {
            string name = result.GetRequiredValue(shell);
            if (!Shells.Contains(name, StringComparer.Ordinal))
            {
                throw new UsageException(Spelled.Wrong(name, shell.Name, Shells));
            }

            using StreamReader script = new(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{name}")!);
            console.Output.Write(script.ReadToEnd());
            return ExitCode.Yes;
        });
        return command;
    }
}
