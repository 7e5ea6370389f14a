using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>Progress is shown only on a terminal and never mixed with results.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public ProgressTests() => _schema = _folder.Write("note.rng", Examples.Schema);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_batch_shows_which_input_it_is_at_and_leaves_nothing_behind()
    {
        string[] paths = [.. Enumerable.Range(1, 3).Select(number => _folder.Write($"{number}.xml", Examples.Valid))];

        ToolRun run = ToolRun.OnTerminal(["validate", _schema, .. paths]);

        run.Error.ShouldContain($"\r1 of 3: {paths[0]}, 0 %");
        run.Error.ShouldEndWith(" \r");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_large_file_shows_its_part()
    {
        string path = _folder.Write("large.xml", $"<note priority='1'>{string.Concat(Enumerable.Repeat("<line>text</line>\n", 200_000))}</note>");
        List<int> parts = [];

        ToolRun run = ToolRun.OnTerminal("validate", _schema, path);

        foreach (string shown in run.Error.Split('\r', StringSplitOptions.RemoveEmptyEntries).Where(static shown => shown.Contains('%', StringComparison.Ordinal)))
        {
            shown.ShouldStartWith($"{path}, ");
            parts.Add(int.Parse(shown[(path.Length + 2)..].TrimEnd().TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture));
        }

        parts[0].ShouldBe(0);
        parts.ShouldBe(parts.Order());
        parts.Distinct().Count().ShouldBeGreaterThan(10);
        parts[^1].ShouldBeInRange(90, 100);
    }

    [Fact]
    public void Nothing_is_shown_where_nobody_looks() => ToolRun.Of("validate", _schema, _folder.Write("a.xml", Examples.Valid)).Error.ShouldBeEmpty();

    [Fact]
    public void A_name_that_would_move_the_cursor_is_shown_harmlessly()
    {
        string path = _folder.Write("a\u001b[2J.xml", Examples.Valid);

        ToolRun.OnTerminal("validate", _schema, path).Error.ShouldNotContain('\u001b');
    }
}
