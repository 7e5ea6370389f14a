using System.Globalization;
using System.Text;
using System.Xml;
using SchemaGen.Evolution.Changes;

namespace SchemaGen.Evolution.Reports;

/// <summary>
/// A report for build servers, in the format of JUnit: a test case for each direction that is asked, which fails exactly if the answer is that it is
/// broken, and one for each change.
/// </summary>
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
        Compatibility[] answers = [.. asksBackward ? [report.AnswerBackward(mode)] : Array.Empty<Compatibility>(), .. asksForward ? [report.AnswerForward(mode)] : Array.Empty<Compatibility>()];
        int failing = report.Changes.Count(item => item.StandsAgainst(mode));
        int failures = failing + answers.Count(static answer => answer == Compatibility.Broken);
        int skipped = report.Changes.Length - failing;
        int errors = answers.Count(static answer => answer == Compatibility.Unknown);
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", Xml(ReportWords.Title(report)));
        writer.WriteAttributeString("tests", ReportWords.Number(report.Changes.Length + answers.Length));
        writer.WriteAttributeString("failures", ReportWords.Number(failures));
        writer.WriteAttributeString("errors", ReportWords.Number(errors));
        writer.WriteAttributeString("skipped", ReportWords.Number(skipped));
        if (asksBackward)
        {
            WriteDirection("backward", report.Backward, report.AnswerBackward(mode), isBackward: true, writer);
        }

        if (asksForward)
        {
            WriteDirection("forward", report.Forward, report.AnswerForward(mode), isBackward: false, writer);
        }

        foreach (ReportedChange item in report.Changes)
        {
            WriteChange(item, mode, writer);
        }

        writer.WriteEndElement();
    }

    private static void WriteDirection(string name, DirectionReport direction, Compatibility answer, bool isBackward, XmlWriter writer)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", "compatibility");
        writer.WriteAttributeString("name", name);
        if (answer != Compatibility.Compatible)
        {
            bool isBroken = answer == Compatibility.Broken;
            writer.WriteStartElement(isBroken ? "failure" : "error");
            writer.WriteAttributeString("message", Xml(isBroken || direction.Verdict == Compatibility.Unknown
                ? ReportWords.Explain(direction, isBackward)
                : "the changes that were found are accepted; whether there are others is not known within the limits"));
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
            writer.WriteAttributeString("line", ReportWords.Number(place.Line));
        }

        writer.WriteStartElement(item.StandsAgainst(mode) ? "failure" : "skipped");
        writer.WriteAttributeString("message", Xml(item.Acceptance is { } reason ? $"{ReportWords.Sentence(change.Message)}; accepted: {reason}" : ReportWords.Sentence(change.Message)));
        if (item.StandsAgainst(mode))
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

    /// <summary>A text in which characters that XML does not have, as names of files may, are written as their numbers.</summary>
    private static string Xml(string text) => string.Concat(text.Select(static character =>
        XmlConvert.IsXmlChar(character) || char.IsSurrogate(character) ? character.ToString() : $"\\u{((int)character).ToString("X4", CultureInfo.InvariantCulture)}"));
}
