using System.Runtime.InteropServices;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The text of an element up to the next child element or the end tag; comments and processing instructions can stand in it.</summary>
internal sealed class TreeText : TreeItem
{
    private readonly List<byte> _value = [];

    /// <summary>The pieces: texts and CDATA sections.</summary>
    public List<(int Start, int End, bool IsSection)> Pieces { get; } = [];

    /// <summary>The text, with references and line ends decoded.</summary>
    public ReadOnlySpan<byte> Value => CollectionsMarshal.AsSpan(_value);

    /// <summary>Whether it is white space only.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <inheritdoc />
    public override long RemovalCost => IsBlank ? 0 : Cost.Loss;

    /// <summary>Adds a piece.</summary>
    public void Add(int start, int end, bool isSection, ReadOnlySpan<byte> value)
    {
        Pieces.Add((start, end, isSection));
        _value.AddRange(value);
        IsBlank = IsBlank && value.IndexOfAnyExcept(" \t\r\n"u8) < 0;
    }
}
