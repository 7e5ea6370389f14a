using System.Text;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The values that the user's list replaces.</summary>
internal sealed class ReplacementTable
{
    private readonly List<(string[] Steps, XmlValueReplacement Replacement)> _all = [];

    /// <exception cref="ArgumentException">A path is none.</exception>
    public ReplacementTable(IReadOnlyList<XmlValueReplacement> replacements)
    {
        foreach (XmlValueReplacement replacement in replacements)
        {
            _all.Add(replacement.HasPath
                ? (replacement.Steps(), replacement)
                : throw new ArgumentException($"'{replacement.Path}' is not a path such as /domain/devices/*/@type or **/driver/@name.", nameof(replacements)));
        }
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>The value in the place of another; null if it stays.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute; null for the element's text.</param>
    /// <param name="value">The value.</param>
    public byte[]? Find(TreeElement element, string? attribute, string value)
    {
        foreach ((string[] steps, XmlValueReplacement replacement) in _all)
        {
            bool isOfAttribute = steps[^1].StartsWith('@');
            if (Collapsed(replacement.OldValue) == Collapsed(value)
                && isOfAttribute == attribute is not null
                && (attribute is null || steps[^1] == "@*" || steps[^1].AsSpan(1).SequenceEqual(attribute))
                && IsAt(element, isOfAttribute ? steps.AsSpan(0, steps.Length - 1) : steps))
            {
                return Encoding.UTF8.GetBytes(replacement.NewValue);
            }
        }

        return null;
    }

    private static string Collapsed(string value) => string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the steps lead to an element.</summary>
    private static bool IsAt(TreeElement? element, ReadOnlySpan<string> steps)
    {
        // From the element up. Where a step fails, the latest ** takes one element more.
        TreeElement? resumeElement = null;
        ReadOnlySpan<string> resumeSteps = [];
        while (true)
        {
            if (steps is [.., "**"])
            {
                steps = steps[..^1];
                resumeElement = element;
                resumeSteps = steps;
                if (steps.IsEmpty)
                {
                    return true;
                }
            }

            if (element is null && steps.IsEmpty)
            {
                return true;
            }

            if (element is not null && steps is [.., string step] && (step == "*" || step == element.LocalName))
            {
                element = element.Parent;
                steps = steps[..^1];
                continue;
            }

            if (resumeElement is null)
            {
                return false;
            }

            resumeElement = resumeElement.Parent;
            element = resumeElement;
            steps = resumeSteps;
        }
    }
}
