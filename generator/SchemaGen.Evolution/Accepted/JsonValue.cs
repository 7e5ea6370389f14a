namespace SchemaGen.Evolution.Accepted;

/// <summary>A value of JSON; exactly one of its properties is not null.</summary>
/// <param name="line">The line where it begins, from 1.</param>
internal sealed class JsonValue(int line)
{
    public int Line { get; } = line;

    public Dictionary<string, JsonValue>? Members { get; init; }

    public List<JsonValue>? Items { get; init; }

    public string? Text { get; init; }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
    public string? Literal { get; init; }
}
