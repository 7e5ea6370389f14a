using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The names of the schema that could have been meant by one that is not allowed, found among the patterns that could stand there.</summary>
/// <param name="names">The names of the schema.</param>
/// <param name="found">The name that was found.</param>
internal readonly struct Candidates(SchemaNames names, (string LocalName, string NamespaceUri) found)
{
    /// <summary>The nearest spelling in the same namespace; null if none is near.</summary>
    /// <param name="allowed">Numbers of names; negative ones stand for several names and do not count.</param>
    public int? Nearest(IEnumerable<int> allowed)
    {
        (SchemaNames all, string namespaceUri) = (names, found.NamespaceUri);
        return Spelling.Nearest(found.LocalName, allowed.Where(name => name >= 0 && all.NamespaceUri(name) == namespaceUri), all.LocalName);
    }

    /// <summary>Those with the same local name in another namespace.</summary>
    public List<int> OfOtherNamespaces(IEnumerable<int> allowed)
    {
        (SchemaNames all, (string localName, string namespaceUri)) = (names, found);
        return [.. allowed.Where(name => name >= 0 && all.LocalName(name) == localName && all.NamespaceUri(name) != namespaceUri).Distinct()];
    }

    /// <summary>The mistake in the namespace, with the expected one.</summary>
    public string WrongNamespace(List<int> sameLocalName)
    {
        SchemaNames all = names;
        string is_ = found.NamespaceUri.Length == 0 ? "is in no namespace" : $"is in the namespace '{ShownText.Of(found.NamespaceUri)}'";
        List<string> uris = [.. sameLocalName.Select(all.NamespaceUri).Distinct().Select(static uri => uri.Length == 0 ? "no namespace" : $"'{uri}'")];
        return $"{is_}; expected {Listing.Of(uris)}";
    }
}
