using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// An attribute or a child of an element, by name. Names that no schema mentions are all alike, so that one stands for all of its
/// namespace, and one of an unknown namespace for all others.
/// </summary>
internal sealed record Symbol(SymbolKind Kind, string NamespaceUri, string LocalName)
{
    /// <summary>No name of a document: it is neither an NCName nor a URI.</summary>
    private const string Other = "\0";

    public bool IsAttribute => Kind == SymbolKind.Attribute;

    /// <summary>Whether it stands for all names that are not mentioned.</summary>
    public bool IsWildcard => LocalName == Other;

    /// <summary>As it stands in a path; the wildcard is a star.</summary>
    public string Step => $"{(IsAttribute ? "@" : "")}{(LocalName != Other ? Name : "*")}";

    private string Name => NamespaceUri == QualifiedName.XmlNamespace ? $"xml:{LocalName}" : LocalName;

    /// <summary>As it stands in a message: <c>the attribute 'index'</c>.</summary>
    public string Words
    {
        get
        {
            string noun = IsAttribute ? "attribute" : "element";
            return (LocalName, NamespaceUri) switch
            {
                (Other, Other) => $"{noun}s of other names",
                (Other, "") => $"{noun}s of other names without namespace",
                (Other, _) => $"{noun}s of other names in the namespace '{NamespaceUri}'",
                _ => $"{noun} '{Name}'",
            };
        }
    }

    /// <inheritdoc />
    public bool Equals(Symbol? other) => other is not null && Kind == other.Kind && LocalName == other.LocalName && NamespaceUri == other.NamespaceUri;

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(LocalName) * 2) + (int)Kind);

    public bool IsIn(NameClass nameClass) => nameClass.Contains(NamespaceUri, LocalName);

    /// <summary>The names that it stands for besides other symbols.</summary>
    public NameClass NamesBut(IEnumerable<Symbol> others)
    {
        if (!IsWildcard)
        {
            return new NameClassName(NamespaceUri, LocalName);
        }

        NameClass? except = others.Where(other => NamespaceUri == Other || (other.NamespaceUri == NamespaceUri && !other.IsWildcard))
            .Select(static other => other.IsWildcard ? new NsNameClass(other.NamespaceUri, null) : (NameClass)new NameClassName(other.NamespaceUri, other.LocalName))
            .Aggregate((NameClass?)null, static (all, one) => all is null ? one : new NameClassChoice(all, one));
        return NamespaceUri == Other ? new AnyNameClass(except) : new NsNameClass(NamespaceUri, except);
    }

    /// <summary>The symbols that a name class tells apart from others.</summary>
    public static IEnumerable<Symbol> Of(SymbolKind kind, NameClass nameClass)
    {
        Stack<NameClass> pending = new();
        pending.Push(nameClass);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case NameClassName name:
                    yield return new Symbol(kind, name.NamespaceUri, name.LocalName);
                    break;

                case NameClassChoice choice:
                    pending.Push(choice.Right);
                    pending.Push(choice.Left);
                    break;

                case NsNameClass nsName:
                    yield return new Symbol(kind, nsName.NamespaceUri, Other);
                    PushExcept(nsName.Except, pending);
                    break;

                case AnyNameClass anyName:
                    yield return new Symbol(kind, Other, Other);
                    PushExcept(anyName.Except, pending);
                    break;
            }
        }
    }

    private static void PushExcept(NameClass? except, Stack<NameClass> pending)
    {
        if (except is not null)
        {
            pending.Push(except);
        }
    }
}
