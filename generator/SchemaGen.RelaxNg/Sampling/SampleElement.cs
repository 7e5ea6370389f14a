namespace SchemaGen.RelaxNg.Sampling;

/// <summary>An element of a random document, which mutation changes in place.</summary>
internal sealed class SampleElement(SampleName name) : SampleNode
{
    public SampleName Name { get; set; } = name;

    public List<SampleAttribute> Attributes { get; } = [];

    public List<SampleNode> Children { get; } = [];

    public bool HasAttribute(SampleName name) => Attributes.Exists(attribute => attribute.Name == name);

    /// <summary>The element and all below it, parents first.</summary>
    public List<SampleElement> SelfAndDescendants()
    {
        List<SampleElement> elements = [this];
        for (int i = 0; i < elements.Count; i++)
        {
            elements.AddRange(elements[i].Children.OfType<SampleElement>());
        }

        return elements;
    }

    public override SampleNode Clone()
    {
        SampleElement copy = new(Name);
        copy.Attributes.AddRange(Attributes.Select(static attribute => new SampleAttribute(attribute.Name, attribute.Value)));
        copy.Children.AddRange(Children.Select(static child => child.Clone()));
        return copy;
    }
}
