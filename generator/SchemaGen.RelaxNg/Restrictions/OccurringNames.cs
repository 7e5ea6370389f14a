using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>
/// A growing set of name classes that finds the first to overlap: single names by hashing, so that contents of hundreds of attributes or
/// children stay cheap; the few others one by one.
/// </summary>
internal sealed class OccurringNames
{
    private readonly HashSet<NameClassName> _names = [];
    private readonly List<NameClass> _others = [];

    /// <summary>Whether a name of the class is in the set.</summary>
    public bool Overlaps(NameClass nameClass) => nameClass is NameClassName name
        ? _names.Contains(name) || _others.Exists(other => other.Contains(name.NamespaceUri, name.LocalName))
        : _names.Any(known => nameClass.Contains(known.NamespaceUri, known.LocalName)) || _others.Exists(other => NameClassOverlap.Of(other, nameClass));

    public void Add(NameClass nameClass)
    {
        if (nameClass is NameClassName name)
        {
            _names.Add(name);
        }
        else
        {
            _others.Add(nameClass);
        }
    }
}
