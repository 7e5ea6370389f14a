using System.Text;
using SchemaGen.Runtime.Validation.Messages;

namespace SchemaGen.Runtime.Values;

/// <summary>The reason why a text is invalid, and the expected values.</summary>
internal sealed class ValueFault
{
    private readonly List<string> _expected = [];
    private readonly List<string> _reasons = [];
    private bool _isUnexplained;

    /// <summary>The allowed values, without duplicates.</summary>
    public IReadOnlyList<string> Expected => _expected;

    /// <summary>The reason, as a clause; null if there is none that holds for each kind of text that was expected.</summary>
    public string? Reason => _reasons.Count == 1 && !_isUnexplained ? _reasons[0] : null;

    /// <summary>Adds what would be allowed.</summary>
    /// <param name="expected">A value in quotes, or the description of a datatype.</param>
    /// <param name="reason">Why the text is not that; null for nothing to say.</param>
    public void Add(string expected, string? reason = null)
    {
        if (!_expected.Contains(expected))
        {
            _expected.Add(expected);
        }

        if (reason is not null && !_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }
    }

    /// <summary>Adds a kind of texts, of which the text could nearly be one.</summary>
    /// <param name="expected">The kind.</param>
    /// <param name="reason">Why the text is not of it; null if the kind says so itself.</param>
    public void AddKind(string expected, string? reason = null)
    {
        _isUnexplained |= reason is null;
        Add(expected, reason);
    }

    /// <summary>Adds what would be allowed in the place of an item of a list.</summary>
    /// <param name="number">The number of the item, from 1.</param>
    /// <param name="item">The item; empty if the list ends before it.</param>
    /// <param name="fault">What is wrong with the item.</param>
    public void AddItem(int number, ReadOnlySpan<byte> item, ValueFault fault)
    {
        string found = item.IsEmpty ? $"item {number} is missing" : $"item {number} is '{ShownText.Of(Encoding.UTF8.GetString(item))}'";
        string reason = item.IsEmpty || fault.Reason is null ? found : $"{found}: {fault.Reason}";
        foreach (string expected in fault.Expected)
        {
            Add(expected, reason);
        }
    }
}
