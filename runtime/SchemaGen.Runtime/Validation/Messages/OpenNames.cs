using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Names that a wildcard allows, in words.</summary>
/// <param name="names">The names of the schema.</param>
internal readonly struct OpenNames(SchemaNames names)
{
    private const int MostNamespaces = 2;

    /// <summary>The words for a set of names: <c>any element except &lt;a&gt; and those of 'urn:x'</c>, <c>an element of 'urn:x'</c>, or names.</summary>
    /// <param name="set">The set.</param>
    /// <param name="noun"><c>element</c> or <c>attribute</c>.</param>
    /// <param name="display">How a name is written.</param>
    /// <param name="others">The names that are allowed by themselves, as they are written.</param>
    public IEnumerable<string> Of(NameSet set, string noun, Func<string, string, string> display, IReadOnlyCollection<string> others)
    {
        SchemaNames all = names;
        ILookup<bool, int> numbers = Enumerable.Range(0, all.Count).ToLookup(set.Contains);

        // A number that the schema does not mention stands for the rest of a namespace, the last one for that of all others: the namespaces that are
        // wholly in the set, or, if it is open, those that are not in it.
        bool isOpen = set.Contains(all.Unknown);
        string[] namespaces = [.. numbers[!isOpen].Where(number => !all.IsMentioned(number)).Select(all.NamespaceUri)];
        List<string> Named(bool isMember, Func<string, bool> isWanted) =>
            [.. numbers[isMember].Where(number => all.IsMentioned(number) && isWanted(all.NamespaceUri(number))).Select(number => display(all.LocalName(number), all.NamespaceUri(number))).Distinct()];

        if (!isOpen)
        {
            return Named(isMember: true, uri => !namespaces.Contains(uri))
                .Concat(namespaces.Select(uri => Except($"an {noun} {Of(uri)}", $"another {noun} {Of(uri)}", Named(isMember: false, other => other == uri), [], others)));
        }

        List<string> excepted = Named(isMember: false, uri => !namespaces.Contains(uri));
        return Named(isMember: true, namespaces.Contains).Append(
            excepted.TrueForAll(others.Contains) && namespaces.Contains("") ? OtherNamespace($"an {noun}", [.. namespaces.Where(static uri => uri.Length > 0).Select(static uri => $"'{uri}'")])
            : Except($"any {noun}", $"any other {noun}", excepted, [.. namespaces.Select(static uri => $"those {Of(uri)}")], others));
    }

    private static string OtherNamespace(string subject, string[] excepted) =>
        excepted.Length == 0 ? $"{subject} with a namespace"
        : excepted.Length <= MostNamespaces ? $"{subject} of another namespace than {Listing.Of(excepted)}"
        : $"{subject} of another namespace";

    private static string Of(string namespaceUri) => namespaceUri.Length == 0 ? "without a namespace" : $"of '{namespaceUri}'";

    private static string Except(string any, string other, List<string> excepted, List<string> namespaces, IReadOnlyCollection<string> others)
    {
        List<string> left = [.. excepted.Where(name => !others.Contains(name)), .. namespaces];
        return left.Count > 0 ? $"{any} except {Listing.Of(left, "and")}" : excepted.Count > 0 ? other : any;
    }
}
