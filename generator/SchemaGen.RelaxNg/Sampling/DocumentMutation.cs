using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>
/// Makes one of the mistakes that people and programs make: something is missing, twice, elsewhere, misspelt, or has another value. What
/// comes out may still be valid.
/// </summary>
internal sealed class DocumentMutation(Vocabulary vocabulary, Func<ElementPattern, SampleRandom, SampleElement?> sampleElement, SampleRandom random)
{
    private static readonly string[] OddValues = ["", " ", "-1", "0x10", "yes", "18446744073709551616", "a b", "1.0", "\u00E9", "NaN"];

    /// <summary>Changes a document in place.</summary>
    public void Apply(SampleElement root)
    {
        List<SampleElement> elements = root.SelfAndDescendants();
        SampleElement element = random.Pick(elements);
        switch (random.Below(14))
        {
            case 0:
                Remove(element);
                break;
            case 1:
                Duplicate(element);
                break;
            case 2:
                element.Name = ElementName(element.Name);
                break;
            case 3:
                Move(element, elements);
                break;
            case 4:
                Swap(element);
                break;
            case 5 when element.Attributes.Count > 0:
                element.Attributes.RemoveAt(random.Below(element.Attributes.Count));
                break;
            case 6:
                AddAttribute(element);
                break;
            case 7 when element.Attributes.Count > 0:
                Rename(element, random.Pick(element.Attributes));
                break;
            case 8 or 9 when element.Attributes.Count > 0:
                SampleAttribute attribute = random.Pick(element.Attributes);
                attribute.Value = OtherValue(attribute.Value);
                break;
            case 10:
                ChangeText(element);
                break;
            case 11:
                element.Children.Insert(random.Below(element.Children.Count + 1), new SampleText(OtherValue("text")));
                break;
            case 12:
                InsertElement(element);
                break;
            default:
                element.Children.Clear();
                break;
        }

        // XmlReader takes any other value of xml:space (XML 1.0, 2.10: an error, but not a fatal one) for the end of the document.
        foreach (SampleElement changed in root.SelfAndDescendants())
        {
            changed.Attributes.RemoveAll(static attribute => attribute.Name == SampleAttribute.XmlSpace && attribute.Value is not ("default" or "preserve"));
        }
    }

    private void Remove(SampleElement parent)
    {
        if (parent.Children.Count > 0)
        {
            parent.Children.RemoveAt(random.Below(parent.Children.Count));
        }
    }

    private void Duplicate(SampleElement parent)
    {
        if (parent.Children.Count > 0)
        {
            parent.Children.Insert(random.Below(parent.Children.Count + 1), random.Pick(parent.Children).Clone());
        }
    }

    private void Move(SampleElement from, List<SampleElement> elements)
    {
        if (from.Children.Count == 0)
        {
            return;
        }

        SampleNode child = random.Pick(from.Children);
        SampleElement target = random.Pick(elements);
        if (child is not SampleElement moved || !moved.SelfAndDescendants().Contains(target))
        {
            from.Children.Remove(child);
            target.Children.Insert(random.Below(target.Children.Count + 1), child);
        }
    }

    private void Swap(SampleElement parent)
    {
        if (parent.Children.Count > 1)
        {
            int first = random.Below(parent.Children.Count);
            int second = random.Below(parent.Children.Count);
            (parent.Children[first], parent.Children[second]) = (parent.Children[second], parent.Children[first]);
        }
    }

    private void AddAttribute(SampleElement element)
    {
        SampleName name = AttributeName(new SampleName("", "extra"));
        if (!element.HasAttribute(name))
        {
            element.Attributes.Add(new SampleAttribute(name, OtherValue("value")));
        }
    }

    private void Rename(SampleElement element, SampleAttribute attribute)
    {
        SampleName name = AttributeName(attribute.Name);
        if (!element.HasAttribute(name))
        {
            attribute.Name = name;
        }
    }

    private void ChangeText(SampleElement element)
    {
        List<SampleText> texts = [.. element.Children.OfType<SampleText>()];
        if (texts.Count > 0)
        {
            SampleText text = random.Pick(texts);
            text.Value = OtherValue(text.Value);
        }
    }

    private void InsertElement(SampleElement parent)
    {
        if (sampleElement(random.Pick(vocabulary.Elements), random) is { } inserted)
        {
            parent.Children.Insert(random.Below(parent.Children.Count + 1), inserted);
        }
    }

    private SampleName ElementName(SampleName name) => random.Below(4) switch
    {
        0 => name with { LocalName = Misspelt(name.LocalName) },
        1 => name with { NamespaceUri = random.Pick(vocabulary.Namespaces) },
        _ when vocabulary.ElementNames.Count > 0 => Writable(random.Pick(vocabulary.ElementNames), name),
        _ => name with { LocalName = "other" },
    };

    private SampleName AttributeName(SampleName name) => random.Below(4) switch
    {
        0 => name with { LocalName = Misspelt(name.LocalName) },
        1 => name with { NamespaceUri = random.Pick(vocabulary.Namespaces) },
        _ when vocabulary.AttributeNames.Count > 0 => Writable(random.Pick(vocabulary.AttributeNames), name),
        _ => name with { LocalName = "other" },
    };

    /// <summary>A schema may speak of the names of namespace declarations, which no document can have otherwise.</summary>
    private static SampleName Writable(SampleName name, SampleName otherwise) =>
        name.NamespaceUri == Vocabulary.XmlnsNamespace || name.LocalName == "xmlns" ? otherwise : name;

    /// <summary>A letter less, or one twice.</summary>
    private string Misspelt(string name)
    {
        int index = random.Below(name.Length);
        return index > 0 && random.Chance(50) && !char.IsSurrogate(name[index]) ? name.Remove(index, 1) : name + (char.IsSurrogate(name[^1]) ? 'x' : name[^1]);
    }

    private string OtherValue(string value) => random.Below(5) switch
    {
        0 when value.Length > 0 => value[..^(char.IsLowSurrogate(value[^1]) ? 2 : 1)],
        1 => value + random.Pick(["x", "0", " ", "\n"]),
        2 => value.Trim(),
        3 when vocabulary.Values.Count > 0 => random.Pick(vocabulary.Values),
        _ => random.Pick(OddValues),
    };
}
