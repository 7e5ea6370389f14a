using System.Xml.Serialization;

namespace SchemaGen.Benchmarks.HandWritten;

/// <summary>Where a guest's memory is.</summary>
public sealed class NumaTuning
{
    [XmlElement("memory")]
    public NumaMemory? Memory { get; set; }

    [XmlElement("memnode")]
    public List<NumaMemory> Memnodes { get; set; } = [];
}
