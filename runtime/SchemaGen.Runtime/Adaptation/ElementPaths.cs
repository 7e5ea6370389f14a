namespace SchemaGen.Runtime.Adaptation;

/// <summary>XPaths of elements. The children of an element are numbered once.</summary>
internal sealed class ElementPaths
{
    private readonly HashSet<TreeElement> _numbered = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TreeElement, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public string Of(TreeElement element)
    {
        List<string> steps = [];
        for (TreeElement? at = element; at is not null; at = at.Parent)
        {
            int number = NumberOf(at);
            steps.Add(number > 1 ? $"/{at.LocalName}[{number}]" : $"/{at.LocalName}");
        }

        steps.Reverse();
        return string.Concat(steps);
    }

    private int NumberOf(TreeElement element)
    {
        if (element.Parent is not { } parent)
        {
            return 1;
        }

        if (_numbered.Add(parent))
        {
            Dictionary<(string, string), int> counts = [];
            foreach (TreeElement child in parent.Children)
            {
                (string, string) name = (child.LocalName, child.NamespaceUri);
                _numbers[child] = counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }

        return _numbers[element];
    }
}
