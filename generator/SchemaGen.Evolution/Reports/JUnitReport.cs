using System.Globalization;
using System.Text;
using System.Xml;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>A report for build servers, in the format of JUnit: a test case for each direction, and one for each change.</summary>
public static class JUnitReport
{
    /// <summary>The report of some comparisons, a suite each; lines end with a line feed.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="mode">What is asked: what stands against it fails.</param>
    public static string Write(IEnumerable<EvolutionReport> reports, CompatibilityMode mode)
    {
        StringBuilder text = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (XmlWriter writer = XmlWriter.Create(text, settings))
        {
            writer.WriteStartElement("testsuites");
            foreach (EvolutionReport report in reports)
            {
                Write(report, mode, writer);
            }

            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Write(EvolutionReport report, CompatibilityMode mode, XmlWriter writer)
    {
        bool asksBackward = mode != CompatibilityMode.Forward;
        bool asksForward = mode != CompatibilityMode.Backward;
        int failures = report.Changes.Count(item => IsFailure(item, mode));
        int skipped = report.Changes.Length - failures;
        int errors = (asksBackward && report.Backward.Verdict == Compatibility.Unknown ? 1 : 0) + (asksForward && report.Forward.Verdict == Compatibility.Unknown ? 1 : 0);
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", Xml(ReportWords.Title(report)));
        writer.WriteAttributeString("tests", Number(report.Changes.Length + (asksBackward ? 1 : 0) + (asksForward ? 1 : 0)));
        writer.WriteAttributeString("failures", Number(failures));
        writer.WriteAttributeString("errors", Number(errors));
        writer.WriteAttributeString("skipped", Number(skipped));
        if (asksBackward)
        {
            WriteDirection("backward", report.Backward, isBackward: true, writer);
        }

        if (asksForward)
        {
            WriteDirection("forward", report.Forward, isBackward: false, writer);
        }

        foreach (ReportedChange item in report.Changes)
        {
            WriteChange(item, mode, writer);
        }

        writer.WriteEndElement();
    }

    /// <summary>A direction that could not be decided is an error; a broken one fails by its changes.</summary>
    private static void WriteDirection(string name, DirectionReport direction, bool isBackward, XmlWriter writer)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", "compatibility");
        writer.WriteAttributeString("name", name);
        if (direction.Verdict == Compatibility.Unknown)
        {
            writer.WriteStartElement("error");
            writer.WriteAttributeString("message", ReportWords.Explain(direction, isBackward));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteChange(ReportedChange item, CompatibilityMode mode, XmlWriter writer)
    {
        Change change = item.Change;
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", change.Rule.Word);
        writer.WriteAttributeString("name", change.Path);
        if ((change.New ?? change.Old) is { } place)
        {
            writer.WriteAttributeString("file", Xml(place.Path));
            writer.WriteAttributeString("line", Number(place.Line));
        }

        writer.WriteStartElement(IsFailure(item, mode) ? "failure" : "skipped");
        writer.WriteAttributeString("message", item.Acceptance is { } reason ? $"{ReportWords.Sentence(change.Message)}; accepted: {reason}" : ReportWords.Sentence(change.Message));
        if (IsFailure(item, mode))
        {
            writer.WriteAttributeString("type", change.Rule.Id);
            writer.WriteString(Xml(Details(item, mode)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Details(ReportedChange item, CompatibilityMode mode)
    {
        StringBuilder text = new($"breaks {ReportWords.Broken(item.Change)}\n{ReportWords.Places(item.Change).Replace("\n", "\\u000A")}\n");
        foreach ((Witness? witness, bool isBackward) in new[] { (item.Backward, true), (item.Forward, false) })
        {
            bool isAsked = mode is not (CompatibilityMode.Backward or CompatibilityMode.Forward) || (mode == CompatibilityMode.Backward) == isBackward;
            if (witness is not null && isAsked)
            {
                text.Append($"{ReportWords.Shows(isBackward)}:\n{witness.Xml.TrimEnd('\n')}\n");
            }
        }

        return text.ToString();
    }

    private static bool IsFailure(ReportedChange item, CompatibilityMode mode) =>
        item.Breaks(mode) && (mode == CompatibilityMode.Equal || item.Acceptance is null);

    /// <summary>A text in which characters that XML does not have, as names of files may, are written as their numbers.</summary>
    private static string Xml(string text) => string.Concat(text.Select(static character =>
        XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character.ToString() : $"\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}"));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
