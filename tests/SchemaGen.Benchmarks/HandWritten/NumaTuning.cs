using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>The placement of a guest's memory on host nodes.</summary>
public sealed class NumaTuning
{
    [XmlElement("memory")]
    public NumaMemory? Memory { get; set; }

    [XmlElement("memnode")]
    public List<NumaMemory> Memnodes { get; set; } = [];
}
