using System.Text.Json;
using System.Text.Json.Serialization;
using Orders;

namespace JsonExport;

/// <summary>Orders as JSON, by System.Text.Json's source generator: it sees the generated classes because they are in another project.</summary>
[JsonSerializable(typeof(Order))]
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(XmlDateConverter)])]
internal sealed partial class OrderJson : JsonSerializerContext;
