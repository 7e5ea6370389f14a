using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace SchemaGen.Runtime.Tests;

/// <summary>The library's type names do not collide with those of the framework's XML namespaces.</summary>
public sealed class TypeNameTests
{
    [Fact]
    public void No_type_has_the_name_of_one_of_the_frameworks()
    {
        HashSet<string> known = [.. new[] { typeof(XmlReader).Assembly, typeof(XElement).Assembly }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => type.Namespace is "System.Xml" or "System.Xml.Linq" or "System.Xml.Schema" or "System.Xml.Serialization" or "System.Xml.XPath" or "System.Xml.Xsl")
            .Select(static type => type.Name)];
        known.ShouldContain("XmlText");
        new[] { typeof(XmlElementNode).Assembly, Assembly.Load("SchemaGen.Datatypes") }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .Select(static type => type.Name)
            .Where(known.Contains)
            .ShouldBeEmpty();
    }
}
