using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>
/// Whether two name classes share a name (sections 7.3 and 7.4). Names that neither class mentions are all alike, so it is enough to try
/// the names that are mentioned, one other name for each namespace mentioned, and one name of another namespace.
/// </summary>
internal static class NameClassOverlap
{
    /// <summary>No name of a document: it is not an NCName, and not a URI.</summary>
    private const string Other = "\0";

    public static bool Of(NameClass first, NameClass second) => (first, second) switch
    {
        (NameClassName, _) => Holds(second, (NameClassName)first),
        (_, NameClassName) => Holds(first, (NameClassName)second),
        _ => Samples(first).Concat(Samples(second)).Any(name => Holds(first, name) && Holds(second, name)),
    };

    /// <summary>Whether the class holds infinitely many names.</summary>
    public static bool IsInfinite(NameClass nameClass) => nameClass switch
    {
        AnyNameClass or NsNameClass => true,
        NameClassChoice choice => IsInfinite(choice.Left) || IsInfinite(choice.Right),
        _ => false,
    };

    private static bool Holds(NameClass nameClass, NameClassName name) => nameClass.Contains(name.NamespaceUri, name.LocalName);

    private static IEnumerable<NameClassName> Samples(NameClass nameClass)
    {
        Stack<NameClass> pending = new();
        pending.Push(nameClass);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case NameClassName name:
                    yield return name;
                    break;

                case NsNameClass nsName:
                    yield return new NameClassName(nsName.NamespaceUri, Other);
                    if (nsName.Except is not null)
                    {
                        pending.Push(nsName.Except);
                    }

                    break;

                case AnyNameClass anyName:
                    yield return new NameClassName(Other, Other);
                    if (anyName.Except is not null)
                    {
                        pending.Push(anyName.Except);
                    }

                    break;

                case NameClassChoice choice:
                    pending.Push(choice.Right);
                    pending.Push(choice.Left);
                    break;
            }
        }
    }
}
