using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>
/// Performs the steps of a page as a reader would: in an empty folder, with the packages from the feed, and without anything that the page does
/// not mention.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class WalkthroughTests(PackageFeed feed)
{
    // The NuGet error for a source that does not answer.
    private const string Unreachable = "NU1301";

    [SkippableTheory]
    [InlineData("README.md")]
    [InlineData("docs/getting-started.md")]
    public void The_steps_of_the_page_give_what_it_says(string page)
    {
        using TemporaryFolder folder = new();
        feed.AddTo(folder.Path);
        Walk walk = new(folder.Path);

        foreach (FencedBlock block in FencedBlock.ReadAll(page))
        {
            string[] directive = block.Directive.Split(": ");
            switch (directive)
            {
                case ["step"]:
                    walk.Do(block);
                    break;
                case ["file", string name]:
                    File.WriteAllText(walk.PathOf(name), block.Text);
                    break;
                case ["insert", string name]:
                    walk.Insert(name, block.Text);
                    break;
                case ["prints"] when walk.HasDone(block):
                    walk.Printed.ShouldContain(block.Text, customMessage: block.ToString());
                    break;
            }
        }

        walk.Steps.ShouldBeGreaterThan(3);
    }

    /// <summary>A folder, and the last output.</summary>
    private sealed class Walk(string folder)
    {
        private string _folder = folder;
        private int _lastLine;

        public int Steps { get; private set; }

        public string Printed { get; private set; } = "";

        public string PathOf(string name) => Path.Combine(_folder, name);

        /// <summary>Whether this walk ran the last commands above a block.</summary>
        public bool HasDone(FencedBlock block) =>
            FencedBlock.ReadAll(block.Page).Last(other => other.Line < block.Line && other.Language == "shell").Line == _lastLine;

        public void Do(FencedBlock block)
        {
            _lastLine = block.Line;
            foreach (string line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] words = line.Split(' ');
                if (words is ["cd", string name])
                {
                    _folder = PathOf(name);
                    continue;
                }

                words[0].ShouldBe("dotnet", $"{block}: {line}");
                DotnetResult result = DotnetCommand.Run(_folder, words[1..]);
                Skip.If(result.Output.Contains(Unreachable, StringComparison.Ordinal), $"A package source of this machine does not answer: {line}");
                Printed = result.MustSucceed().Output;
                Steps++;
            }
        }

        public void Insert(string name, string text)
        {
            string content = File.ReadAllText(PathOf(name)).TrimEnd();
            int last = content.LastIndexOf('\n') + 1;
            File.WriteAllText(PathOf(name), content.Insert(last, text));
        }
    }
}
