namespace SchemaGen.Compiler.Json;

/// <summary>A JSON value with its position. Exactly one of <see cref="Members"/>, <see cref="Items"/>, <see cref="Text"/> and <see cref="Literal"/> is not null.</summary>
/// <param name="line">The line where it begins, from 1.</param>
/// <param name="column">The column where it begins, from 1.</param>
internal sealed class JsonValue(int line, int column)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The members of an object in order. Names may be repeated; the caller decides whether that is an error.</summary>
    public List<JsonMember>? Members { get; init; }

    public List<JsonValue>? Items { get; init; }

    public string? Text { get; init; }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
    public string? Literal { get; init; }

    /// <summary>The value as written.</summary>
    public string Source { get; set; } = "";
}
