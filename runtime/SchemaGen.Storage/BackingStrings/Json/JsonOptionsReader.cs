using System.Text;
using System.Text.Json;

namespace SchemaGen.Storage;

/// <summary>Reads JSON strictly: one object, no key twice, nothing behind it.</summary>
internal ref struct JsonOptionsReader
{
    private Utf8JsonReader _reader;

    private JsonOptionsReader(ReadOnlySpan<byte> utf8) =>
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = BackingStringLimits.Depth + 1 });

    public static OptionValue.Group Read(string json)
    {
        try
        {
            JsonOptionsReader reader = new(Encoding.UTF8.GetBytes(json));
            return reader.ReadDocument();
        }
        catch (JsonException)
        {
            // The message would repeat the text.
            throw new BackingStringException(BackingStringFault.InvalidJson, "what stands behind 'json:' is not JSON");
        }
    }

    private OptionValue.Group ReadDocument()
    {
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.StartObject)
        {
            throw new BackingStringException(BackingStringFault.NotAnObject, "what stands behind 'json:' is not an object");
        }

        OptionValue.Group root = ReadGroup(depth: 1);
        _ = _reader.Read();
        return root;
    }

    private OptionValue ReadValue(int depth) => _reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadGroup(depth),
        JsonTokenType.StartArray => ReadList(depth),
        JsonTokenType.String => new OptionValue.Text(ReadText()),
        JsonTokenType.Number => new OptionValue.Number(Encoding.ASCII.GetString(_reader.ValueSpan)),
        JsonTokenType.True or JsonTokenType.False => new OptionValue.Boolean(_reader.TokenType == JsonTokenType.True),
        _ => new OptionValue.Null(),
    };

    private OptionValue.Group ReadGroup(int depth)
    {
        CheckDepth(depth);
        Dictionary<string, OptionValue> members = [];
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = ReadText();
            _ = _reader.Read();
            if (!members.TryAdd(key, ReadValue(depth + 1)))
            {
                throw new BackingStringException(BackingStringFault.DuplicateOption, "the JSON has a key twice");
            }
        }

        return new OptionValue.Group(members);
    }

    private OptionValue.List ReadList(int depth)
    {
        CheckDepth(depth);
        List<OptionValue> items = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(depth + 1));
        }

        return new OptionValue.List(items);
    }

    private string ReadText()
    {
        try
        {
            string text = _reader.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new BackingStringException(BackingStringFault.ContainsNul, "the JSON has a NUL character")
                : text;
        }
        catch (InvalidOperationException)
        {
            throw new BackingStringException(BackingStringFault.NotUnicode, "the JSON has half a surrogate pair");
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > BackingStringLimits.Depth)
        {
            throw OptionNesting.TooDeep();
        }
    }
}
