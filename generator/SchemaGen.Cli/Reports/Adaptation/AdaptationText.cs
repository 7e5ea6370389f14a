using System.Globalization;
using System.Text.RegularExpressions;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports.Adaptation;

/// <summary>Writes a line for each change, then a line with their counts.</summary>
internal static partial class AdaptationText
{
    public static IEnumerable<string> Lines(string file, XmlAdaptation adaptation)
    {
        foreach (XmlAdaptationChange change in adaptation.Changes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{file}:{change.Line}:{change.Column}: {Words(change)}");
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {adaptation.Changes.Count(static change => change.IsLoss)} removed, {Count(XmlAdaptationChangeKind.ValueReplaced)} replaced, {Count(XmlAdaptationChangeKind.ElementMoved)} moved");

        int Count(XmlAdaptationChangeKind kind) => adaptation.Changes.Count(change => change.Kind == kind);
    }

    private static string Words(XmlAdaptationChange change) => change.Kind switch
    {
        XmlAdaptationChangeKind.ElementRemoved => $"removed element {change.Path}: {OneLine(change.Text)}",
        XmlAdaptationChangeKind.AttributeRemoved => $"removed attribute {change.Path}: '{OneLine(change.Text)}'",
        XmlAdaptationChangeKind.TextRemoved => $"removed text of {change.Path}: '{OneLine(change.Text)}'",
        XmlAdaptationChangeKind.ValueReplaced => $"replaced the value of {change.Path}: '{OneLine(change.Text)}' by '{OneLine(change.NewText!)}'",
        _ => $"moved {change.Path}",
    };

    /// <summary>Returns the complete text on one line, without its indentation.</summary>
    private static string OneLine(string text) => Breaks().Replace(text, " ");

    [GeneratedRegex(@"\s*[\r\n]\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();
}
