using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>
/// The commands of the pages run, in a folder that has the files that the pages speak of: <c>shell</c> blocks have a command a line, <c>console</c>
/// blocks show what commands print. What is a test run or a measurement itself is only looked for, and what installs the tool is done by the
/// tests of the packages.
/// </summary>
public sealed class CommandTests(CommandFolder folder) : IClassFixture<CommandFolder>
{
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

    [SkippableFact]
    public void README_shows_what_its_first_command_prints()
    {
        List<FencedBlock> blocks = FencedBlock.ReadAll("README.md");
        int clone = blocks.FindIndex(static block => block is { Language: "shell", Directive: not "step" });
        blocks[clone + 1].Directive.ShouldBe("prints");

        folder.Run(blocks[clone].Text.Split('\n')[0]).Output.ShouldContain(blocks[clone + 1].Text);
    }
}
