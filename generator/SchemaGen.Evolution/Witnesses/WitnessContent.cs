using System.Globalization;
using SchemaGen.Evolution.Inclusion.Letters;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>The attributes and children of an element in a witness, while it is made.</summary>
internal sealed class WitnessContent
{
    public List<WitnessAttribute> Attributes { get; } = [];

    public List<WitnessNode> Nodes { get; } = [];

    /// <summary>Adds an attribute.</summary>
    public WitnessAttribute AddAttribute(QualifiedName name, string value)
    {
        WitnessAttribute attribute = new(name, value);
        Add(attribute);
        return attribute;
    }

    /// <summary>Adds a text; no text is no node.</summary>
    public WitnessText? AddText(string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        WitnessText text = new(value);
        Nodes.Add(text);
        return text;
    }

    /// <summary>Adds what another content has behind what is here.</summary>
    public void Append(WitnessContent other)
    {
        other.Attributes.ForEach(Add);
        Nodes.AddRange(other.Nodes);
    }

    /// <summary>Adds an attribute. One whose name is there already has a name of a wildcard, of which there are more.</summary>
    private void Add(WitnessAttribute attribute)
    {
        QualifiedName name = attribute.Name;
        for (int number = 2; Attributes.Exists(known => known.Name == attribute.Name); number++)
        {
            attribute.Name = name with { LocalName = name.LocalName + number.ToString(CultureInfo.InvariantCulture) };
        }

        Attributes.Add(attribute);
    }
}
