using System.Collections.Immutable;
using System.Text;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Writes tables as bytes: unsigned LEB128 numbers, and strings by number. The runtime's <c>TableReader</c> reads them.</summary>
internal sealed class TableWriter
{
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);

    public List<byte> Bytes { get; } = [];

    public List<string> Strings { get; } = [];

    public void Number(int value) => Mask((ulong)(uint)value);

    /// <summary>Writes a number that can be -1.</summary>
    public void Index(int value) => Mask((ulong)(value + 1));

    public void Mask(ulong value)
    {
        while (value >= 0x80)
        {
            Bytes.Add((byte)(value | 0x80));
            value >>= 7;
        }

        Bytes.Add((byte)value);
    }

    /// <summary>Writes the number of a string. Equal strings share a number.</summary>
    public void Text(string text)
    {
        if (!_stringNumbers.TryGetValue(text, out int number))
        {
            number = Strings.Count;
            _stringNumbers.Add(text, number);
            Strings.Add(text);
        }

        Number(number);
    }

    /// <summary>Writes the strings that another writer has numbered, each prefixed with its length.</summary>
    public void Texts(TableWriter numbered)
    {
        Number(numbered.Strings.Count);
        numbered.Strings.ForEach(InlineText);
    }

    /// <summary>Writes a string, prefixed with its length.</summary>
    public void InlineText(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        Bytes.AddRange(bytes);
    }

    /// <summary>Writes the bytes of another writer, prefixed with their length.</summary>
    public void Part(TableWriter part)
    {
        Number(part.Bytes.Count);
        Bytes.AddRange(part.Bytes);
    }

    public void Texts(ImmutableArray<string> texts)
    {
        Number(texts.Length);
        foreach (string text in texts)
        {
            Text(text);
        }
    }

    public void Numbers(ImmutableArray<int> numbers)
    {
        Number(numbers.Length);
        foreach (int number in numbers)
        {
            Number(number);
        }
    }

    /// <summary>Writes ascending numbers as a bit set: the nonzero 64-bit words, each with its index.</summary>
    public void Bits(ImmutableArray<int> numbers)
    {
        Number(numbers.Select(static number => number / 64).Distinct().Count());
        for (int i = 0; i < numbers.Length;)
        {
            int word = numbers[i] / 64;
            ulong bits = 0;
            for (; i < numbers.Length && numbers[i] / 64 == word; i++)
            {
                bits |= 1ul << (numbers[i] % 64);
            }

            Number(word);
            Mask(bits);
        }
    }
}
