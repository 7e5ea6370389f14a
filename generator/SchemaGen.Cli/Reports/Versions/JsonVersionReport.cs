using SchemaGen.Cli.Versions;
using SchemaGen.Runtime;

namespace SchemaGen.Cli.Reports.Versions;

/// <summary>Writes a JSON object for each document, on one line.</summary>
internal sealed class JsonVersionReport(IReadOnlyList<SchemaVersion> versions, ToolConsole console, Progress progress) : IVersionReport
{
    public void Document(DocumentVerdicts verdicts)
    {
        progress.Clear();
        console.Output.WriteLine(JsonLine.Write(json =>
        {
            json.WriteString("file", verdicts.File);
            json.WriteString("oldest", NameAt(verdicts.Oldest));
            json.WriteString("newest", NameAt(verdicts.Newest));
            json.WriteStartArray("versions");
            for (int i = 0; i < versions.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("name", versions[i].Name);
                json.WriteString("schema", versions[i].Path);
                if (verdicts.Accepts[i] is bool isValid)
                {
                    json.WriteBoolean("valid", isValid);
                }
                else
                {
                    json.WriteNull("valid");
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (verdicts.Refusing >= 0)
            {
                json.WriteStartObject("refused");
                json.WriteString("by", NameAt(verdicts.Refusing));
                json.WriteStartArray("errors");
                foreach (XmlValidationError error in verdicts.Errors)
                {
                    JsonReport.WriteError(json, error);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        }));
    }

    public void End()
    {
    }

    private string? NameAt(int index) => index < 0 ? null : versions[index].Name;
}
