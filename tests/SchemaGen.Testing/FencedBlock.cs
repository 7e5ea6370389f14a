using System.Text.RegularExpressions;

namespace SchemaGen.Testing;

/// <summary>A fenced block of a Markdown page: code, a command, a document, or the output of a program.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line number of the block's first line in the page, from 1.</param>
/// <param name="Language">The word after the fence, or empty.</param>
/// <param name="Directive">
/// The directive for the tests in a comment above the block, or empty; readers of the page do not see it. <c>step</c>: commands of a walk-through;
/// <c>file: NAME</c>: the content of a file; <c>insert: NAME</c>: lines to insert before the last line of a file; <c>prints</c>: the output of the steps
/// above; <c>prints: COMMAND</c>: the output of that command; <c>code: NAME</c>: C# code about that name;
/// <c>broken code: NAME</c>: the same for C# of which no line compiles; <c>types</c>: the types generated for the schema above.
/// </param>
/// <param name="Text">The text between the fences, without their indentation.</param>
public sealed partial record FencedBlock(string Page, int Line, string Language, string Directive, string Text)
{
    /// <summary>Returns the location of the block.</summary>
    public override string ToString() => $"{Page}:{Line}";

    /// <summary>
    /// Compares the block with the expected text. As with any snapshot, <c>SCHEMAGEN_ACCEPT=1</c> writes that text into the page.
    /// </summary>
    public void Match(string actual)
    {
        string path = SourceTree.PathOf(Page);
        List<string> lines = [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')];
        lines.RemoveRange(Line - 1, Text.Count(static character => character == '\n'));
        lines.InsertRange(Line - 1, actual.TrimEnd('\n').Split('\n'));
        Snapshot.MatchFile(string.Join('\n', lines), path, method: ToString());
    }

    /// <summary>Reads all blocks of a page in the repository, in order.</summary>
    /// <param name="page">The page's path in the repository.</param>
    public static List<FencedBlock> ReadAll(string page)
    {
        string[] lines = File.ReadAllText(SourceTree.PathOf(page)).ReplaceLineEndings("\n").Split('\n');
        List<FencedBlock> blocks = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is not { Success: true } opening)
            {
                continue;
            }

            int first = i + 1;
            string indentation = opening.Groups["indentation"].Value;
            int end = Array.FindIndex(lines, first, line => line.Trim() == opening.Groups["fence"].Value);
            if (end < 0)
            {
                throw new InvalidOperationException($"{page}:{i + 1}: the block has no end.");
            }

            string text = string.Concat(lines[first..end].Select(line => (line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line) + "\n"));
            blocks.Add(new FencedBlock(page, first + 1, opening.Groups["language"].Value, DirectiveAbove(lines, i), text));
            i = end;
        }

        return blocks;
    }

    private static string DirectiveAbove(string[] lines, int fence)
    {
        int above = fence - 1;
        while (above >= 0 && lines[above].Length == 0)
        {
            above--;
        }

        return above >= 0 ? Comment().Match(lines[above]).Groups["text"].Value : "";
    }

    [GeneratedRegex(@"^(?<indentation> *)(?<fence>`{3,})(?<language>[a-z#]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex("^<!-- (?<text>.*) -->$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comment();
}
