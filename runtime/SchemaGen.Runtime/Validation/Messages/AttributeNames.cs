using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Attributes as messages list them.</summary>
internal sealed class AttributeNames(XmlSchemaProgram program)
{
    /// <summary>Their names, each once; those that a wildcard stands for in words.</summary>
    public List<string> Of(IEnumerable<ProgramAttribute> attributes, NamesInScope scope)
    {
        List<string> shown = [];
        List<NameSet> wildcards = [];
        foreach (ProgramAttribute attribute in attributes)
        {
            if (attribute.NameSet < 0)
            {
                shown.Add(scope.Attribute(program.Names.LocalName(attribute.Name), program.Names.NamespaceUri(attribute.Name)));
            }
            else
            {
                wildcards.Add(program.NameSets[attribute.NameSet]);
            }
        }

        return [.. shown.Concat(wildcards.Distinct().SelectMany(set => new OpenNames(program.Names).Of(set, "attribute", scope.Attribute, shown))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Groups, one of which is needed, with the noun: <c>attribute 'a'</c>, <c>the attributes a and b</c>, <c>one of the attributes a or b</c>.</summary>
    public string Needed(List<List<ProgramAttribute>> groups, NamesInScope scope)
    {
        List<List<string>> names = [.. groups.Select(group => Of(group, scope))];
        return names is [[var only]] ? only.Contains(' ', StringComparison.Ordinal) ? only : $"attribute '{only}'"
            : names.TrueForAll(static group => group.Count == 1) ? $"one of the attributes {Listing.Of([.. names.Select(static group => group[0])])}"
            : $"the attributes {string.Join(", or ", names.Select(static group => Listing.Of(group, "and")))}";
    }
}
