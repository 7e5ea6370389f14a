using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>Collects the attributes of a grammar that have an ID-type, and finds conflicts.</summary>
internal sealed class IdTableBuilder
{
    private readonly Dictionary<(NameClassName Element, NameClassName Attribute), IdType> _types = [];
    private readonly List<(ElementPattern Element, AttributePattern Attribute)> _plainAttributes = [];
    private readonly List<IdConflict> _conflicts = [];

    public IdTable Build(Grammar grammar)
    {
        foreach (ElementPattern element in grammar.Elements)
        {
            AddContent(element);
        }

        foreach ((ElementPattern element, AttributePattern attribute) in _plainAttributes)
        {
            CheckPlain(element, attribute);
        }

        return new IdTable(_types, [.. _conflicts.Distinct()]);
    }

    private void AddContent(ElementPattern element)
    {
        HashSet<Pattern> seen = [];
        Stack<Pattern> work = new([element.Content]);
        while (work.Count > 0)
        {
            Pattern pattern = work.Pop();
            if (!seen.Add(pattern))
            {
                continue;
            }

            switch (pattern)
            {
                case AttributePattern attribute:
                    AddAttribute(element, attribute);
                    if (TypeOf(attribute.Content) == IdType.None)
                    {
                        work.Push(attribute.Content);
                    }

                    break;

                case DataPattern or ValuePattern when TypeOf(pattern) != IdType.None:
                    Add(element, "holds an ID, IDREF or IDREFS that is not by itself the value of an attribute");
                    break;

                default:
                    PatternParts.Push(pattern, work);
                    break;
            }
        }
    }

    private void AddAttribute(ElementPattern element, AttributePattern attribute)
    {
        IdType type = TypeOf(attribute.Content);
        if (type == IdType.None)
        {
            _plainAttributes.Add((element, attribute));
            return;
        }

        if (attribute.NameClass is not NameClassName attributeName)
        {
            Add(element, "has an attribute of type ID, IDREF or IDREFS without a name of its own");
            return;
        }

        NameClass rest = element.NameClass;
        while (rest is NameClassChoice choice)
        {
            AddName(element, choice.Left, attributeName, type);
            rest = choice.Right;
        }

        AddName(element, rest, attributeName, type);
    }

    private void AddName(ElementPattern element, NameClass nameClass, NameClassName attribute, IdType type)
    {
        switch (nameClass)
        {
            case NameClassChoice choice:
                AddName(element, choice.Left, attribute, type);
                AddName(element, choice.Right, attribute, type);
                break;

            case NameClassName name when _types.TryGetValue((name, attribute), out IdType known) && known != type:
                Add(element, $"has an attribute '{attribute.LocalName}' that is of another ID-type on another element of that name");
                break;

            case NameClassName name:
                _types[(name, attribute)] = type;
                break;

            default:
                Add(element, $"has an attribute '{attribute.LocalName}' of type ID, IDREF or IDREFS, but no name of its own");
                break;
        }
    }

    /// <summary>Reports an attribute without an ID-type that has an ID-type elsewhere.</summary>
    private void CheckPlain(ElementPattern element, AttributePattern attribute)
    {
        foreach ((NameClassName elementName, NameClassName attributeName) in _types.Keys)
        {
            if (element.NameClass.Contains(elementName.NamespaceUri, elementName.LocalName)
                && attribute.NameClass.Contains(attributeName.NamespaceUri, attributeName.LocalName))
            {
                Add(element, $"allows an attribute '{attributeName.LocalName}' of any value, which is of type ID, IDREF or IDREFS on another element '{elementName.LocalName}'");
            }
        }
    }

    private void Add(ElementPattern element, string what) =>
        _conflicts.Add(new IdConflict(element.Origin.Location, $"This element {what} (RELAX NG DTD Compatibility, section 5)"));

    private static IdType TypeOf(Pattern value) => value switch
    {
        DataPattern data => data.Datatype.IdType,
        ValuePattern one => one.Datatype.IdType,
        _ => IdType.None,
    };
}
