using SchemaGen.Cli.Reports.Evolution;
using SchemaGen.Cli.Versions;
using SchemaGen.Evolution.Reports;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports.Versions;

/// <summary>Writes a table of documents and versions; then, for each document, the range of versions and the errors of the version below it.</summary>
internal sealed class VersionTable : IVersionReport
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Unknown = "?";

    private readonly IReadOnlyList<string> _names;
    private readonly int _fileWidth;
    private readonly StyledOutput _output;
    private readonly Progress _progress;
    private readonly List<DocumentVerdicts> _documents = [];

    public VersionTable(IReadOnlyList<SchemaVersion> versions, IReadOnlyList<string> files, ToolConsole console, Progress progress)
    {
        _names = WithoutCommonStart([.. versions.Select(static version => version.Name)]);
        _fileWidth = files.Select(static file => Printable.Text(file).Length).DefaultIfEmpty().Max();
        _output = new StyledOutput(console);
        _progress = progress;
    }

    public void Document(DocumentVerdicts verdicts)
    {
        _progress.Clear();
        if (_documents.Count == 0)
        {
            Write(new ReportSpan("".PadRight(_fileWidth)), [.. _names.Select(static name => new ReportSpan(name, ReportStyle.Heading))]);
        }

        _documents.Add(verdicts);
        Write(new ReportSpan(Printable.Text(verdicts.File).PadRight(_fileWidth)), [.. verdicts.Accepts.Select(static accepts => accepts switch
        {
            true => new ReportSpan(Yes, ReportStyle.Good),
            false => new ReportSpan(No, ReportStyle.Bad),
            null => new ReportSpan(Unknown, ReportStyle.Doubtful),
        })]);
    }

    public void End()
    {
        foreach (DocumentVerdicts document in _documents)
        {
            _output.Write([ReportLine.Empty, new ReportLine([new ReportSpan($"{document.File}: {Summary(document)}")])]);
            _output.Write(document.Errors.Select(error => new ReportLine([new ReportSpan($"  {Problem.Of(document.File, error)}")])));
        }
    }

    private void Write(ReportSpan file, IReadOnlyList<ReportSpan> cells)
    {
        List<ReportSpan> spans = [file];
        for (int i = 0; i < cells.Count; i++)
        {
            int width = Math.Max(_names[i].Length, Yes.Length);
            spans.Add(cells[i] with { Text = i == cells.Count - 1 ? $"  {cells[i].Text}" : $"  {cells[i].Text.PadRight(width)}" });
        }

        _output.Write([new ReportLine([.. spans])]);
    }

    private string Summary(DocumentVerdicts document)
    {
        string refusal = document.Refusing >= 0 ? $"; {_names[document.Refusing]} refuses it:" : "";
        if (document.Oldest < 0)
        {
            return $"no version accepts it{refusal}";
        }

        string range = document.Oldest == document.Newest ? _names[document.Oldest] : $"{_names[document.Oldest]} to {_names[document.Newest]}";
        string[] gaps = [.. _names.Where((_, i) => i > document.Oldest && i < document.Newest && document.Accepts[i] == false)];
        return $"accepted by {range}{(gaps.Length > 0 ? $", except {string.Join(", ", gaps)}" : "")}{refusal}";
    }

    /// <summary>Removes the common start of all names before the number: <c>libvirt-9.0</c> becomes <c>9.0</c>.</summary>
    private static string[] WithoutCommonStart(string[] names)
    {
        int number = names[0].AsSpan().IndexOfAnyInRange('0', '9');
        int length = number < 0 ? 0 : names[0].AsSpan(0, number).LastIndexOfAny('-', '_', '.') + 1;
        return Array.TrueForAll(names, name => name.Length > length && name.StartsWith(names[0][..length], StringComparison.Ordinal))
            ? Array.ConvertAll(names, name => name[length..])
            : names;
    }
}
