using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>
/// Runs the commands of the pages in a folder with the files that they use. <c>shell</c> blocks have one command per line; <c>console</c>
/// blocks show the output of commands. Builds and test runs are skipped, and for measurements only the project must exist. The package tests
/// run the commands that install packages.
/// </summary>
public sealed class CommandTests(CommandFolder folder) : IClassFixture<CommandFolder>
{
    private const string Prints = "prints: ";

    public static TheoryData<string, string> Commands
    {
        get
        {
            TheoryData<string, string> commands = [];
            foreach (FencedBlock block in Pages.Blocks("shell"))
            {
                foreach (string line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#'))
                {
                    commands.Add(block.ToString(), line);
                }
            }

            return commands;
        }
    }

    public static TheoryData<string> Outputs =>
        [.. Pages.Blocks("text").Where(static block => block.Directive.StartsWith(Prints, StringComparison.Ordinal)).Select(static block => block.ToString())];

    public static TheoryData<string> Sessions => [.. Pages.Blocks("console").Select(static block => block.ToString())];

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public void A_command_succeeds(string place, string command)
    {
        string[] words = command.Split(' ');
        switch (words)
        {
            case ["dotnet", "test", ..] or ["dotnet", "build"]:
                return;
            case ["dotnet", "tool", "install", "--global", "SchemaGen.Cli"] or ["dotnet", "add", "package", "SchemaGen.Generator" or "SchemaGen.Runtime"]:
                return;
            case ["dotnet", "run", "-c", "Release", "--project", string project, ..]:
                Directory.Exists(SourceTree.PathOf(project)).ShouldBeTrue(place);
                return;
        }

        folder.Run(command).ExitCode.ShouldBe(0, place);
    }

    [SkippableTheory]
    [MemberData(nameof(Sessions))]
    public void A_session_prints_what_the_page_shows(string place)
    {
        FencedBlock block = Pages.Blocks("console").Single(block => block.ToString() == place);

        string printed = string.Concat(block.Text.Split('\n')
            .Where(static line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => $"{line}\n{folder.Run(line[2..]).Output}"));

        block.Match(printed);
    }

    [SkippableTheory]
    [MemberData(nameof(Outputs))]
    public void A_page_shows_what_a_command_prints(string place)
    {
        FencedBlock block = Pages.Blocks("text").Single(block => block.ToString() == place);

        folder.Run(block.Directive[Prints.Length..]).Output.ShouldContain(block.Text);
    }
}
