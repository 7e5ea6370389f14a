using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports.Adaptation;

/// <summary>Writes an adaptation as a JSON object on one line.</summary>
internal static class AdaptationJson
{
    public static string Write(string file, XmlAdaptation adaptation, bool isWritten) => JsonLine.Write(json =>
    {
        json.WriteString("file", file);
        json.WriteBoolean("possible", adaptation.IsPossible);
        json.WriteBoolean("lossless", adaptation.IsLossless);
        json.WriteBoolean("written", isWritten);
        json.WriteStartArray("changes");
        foreach (XmlAdaptationChange change in adaptation.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind switch
            {
                XmlAdaptationChangeKind.ElementRemoved => "element-removed",
                XmlAdaptationChangeKind.AttributeRemoved => "attribute-removed",
                XmlAdaptationChangeKind.TextRemoved => "text-removed",
                XmlAdaptationChangeKind.ValueReplaced => "value-replaced",
                _ => "element-moved",
            });
            json.WriteString("path", change.Path);
            json.WriteNumber("line", change.Line);
            json.WriteNumber("column", change.Column);
            json.WriteString("text", change.Text);
            if (change.NewText is not null)
            {
                json.WriteString("newText", change.NewText);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (XmlValidationError error in adaptation.Errors)
        {
            JsonReport.WriteError(json, error);
        }

        json.WriteEndArray();
    });
}
