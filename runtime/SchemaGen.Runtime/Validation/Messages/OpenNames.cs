using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Names that a wildcard allows, in words.</summary>
/// <param name="names">The names of the schema.</param>
internal readonly struct OpenNames(SchemaNames names)
{
    /// <summary>The words for a set of names: <c>any element</c>, <c>an element of another namespace</c>, or names.</summary>
    /// <param name="set">The set.</param>
    /// <param name="noun"><c>element</c> or <c>attribute</c>.</param>
    /// <param name="display">How a name is written.</param>
    public IEnumerable<string> Of(NameSet set, string noun, Func<string, string, string> display)
    {
        SchemaNames all = names;
        int[] left = [.. Enumerable.Range(0, all.Count).Where(number => !set.Contains(number))];
        if (left.Length == 0)
        {
            return [$"any {noun}"];
        }

        if (set.Contains(all.Unknown))
        {
            return [left.Any(number => !all.IsMentioned(number)) ? $"an {noun} of another namespace" : $"any other {noun}"];
        }

        int[] members = [.. Enumerable.Range(0, all.Count).Where(set.Contains)];
        string[] namespaces = [.. members.Where(number => !all.IsMentioned(number)).Select(all.NamespaceUri)];
        return members
            .Where(number => all.IsMentioned(number) && !namespaces.Contains(all.NamespaceUri(number)))
            .Select(number => display(all.LocalName(number), all.NamespaceUri(number)))
            .Concat(namespaces.Select(uri => OfNamespace(uri, noun, left.Any(number => all.IsMentioned(number) && all.NamespaceUri(number) == uri))));
    }

    private static string OfNamespace(string uri, string noun, bool hasExceptions)
    {
        string subject = hasExceptions ? $"another {noun}" : $"an {noun}";
        return uri.Length == 0 ? $"{subject} without a namespace" : $"{subject} of '{uri}'";
    }
}
