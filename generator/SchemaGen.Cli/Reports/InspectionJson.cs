using SchemaGen.Storage;

namespace SchemaGen.Cli.Reports;

/// <summary>Writes an inspection as a JSON object on one line.</summary>
internal static class InspectionJson
{
    public static string Write(string file, ImageInspection inspection, ImageFormat? expected) => JsonLine.Write(json =>
    {
        json.WriteString("file", file);
        json.WriteString("verdict", inspection.Verdict?.Word());
        json.WriteString("expected", expected?.Name());
        json.WriteString("detected", inspection.Detected?.Name());
        ImageJson.WriteImage(json, inspection.Image);
        json.WriteStartArray("checks");
        foreach (InspectionCheck check in inspection.Checks)
        {
            json.WriteStartObject();
            json.WriteString("name", check.Name);
            json.WriteString("result", check.Result.Word());
            json.WriteString("message", check.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ImageJson.WriteError(json, inspection.Image.Error, withImage: false);
    });
}
