using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using SchemaGen.Runtime;
using SchemaGen.Storage.Levels;

namespace SchemaGen.Storage;

/// <summary>Checks what documents have against the version of libvirt that they are for.</summary>
public static class LevelRules
{
    /// <summary>
    /// Finds what a document, or a part of one, has that came after a version of libvirt: in guests and their devices, networks, snapshots,
    /// backups, pools and volumes. What only libvirt writes, such as capabilities, is not looked for.
    /// </summary>
    /// <param name="element">The document's root, or an element in it, such as a <see cref="Disk"/>.</param>
    /// <param name="libvirtLevel">The version of libvirt that gets the document.</param>
    /// <returns>The violations in the order of the document; none if that version has everything.</returns>
    public static ImmutableArray<StorageRuleViolation> CheckLevel(this XmlElementNode element, Version libvirtLevel)
    {
        ArgumentNullException.ThrowIfNull(element);
        ArgumentNullException.ThrowIfNull(libvirtLevel);
        LaterFeature[] later = [.. LaterFeature.All.Where(feature => feature.Since > libvirtLevel)];
        return later.Length == 0 ? [] : Check(XDocument.Parse(element.ToXml(), LoadOptions.SetLineInfo), later, libvirtLevel);
    }

    private static ImmutableArray<StorageRuleViolation> Check(XDocument document, LaterFeature[] later, Version libvirtLevel)
    {
        Dictionary<XElement, int> numbers = Numbers(document);
        return
        [
            .. from feature in later
               from XObject place in (IEnumerable<object>)document.XPathEvaluate(feature.XPath)
               let position = (IXmlLineInfo)place
               orderby position.LineNumber, position.LinePosition
               select new StorageRuleViolation(LevelRule.Since, PathOf(place, numbers), $"libvirt {libvirtLevel} lacks {feature.Name}, which came with {feature.Since}"),
        ];
    }

    /// <summary>The numbers of elements among those of their names, where there are several.</summary>
    private static Dictionary<XElement, int> Numbers(XDocument document) => document.Descendants()
        .GroupBy(static element => (element.Parent, element.Name))
        .Where(static same => same.Skip(1).Any())
        .SelectMany(static same => same.Select(static (element, index) => (element, index)))
        .ToDictionary(static numbered => numbered.element, static numbered => numbered.index + 1);

    private static string PathOf(XObject place, Dictionary<XElement, int> numbers)
    {
        XElement element = place as XElement ?? place.Parent!;
        string path = string.Concat(element.AncestorsAndSelf().Reverse().Select(step =>
            numbers.TryGetValue(step, out int number) ? string.Create(CultureInfo.InvariantCulture, $"/{step.Name.LocalName}[{number}]") : $"/{step.Name.LocalName}"));
        return place is XAttribute attribute ? $"{path}/@{attribute.Name.LocalName}" : path;
    }
}
