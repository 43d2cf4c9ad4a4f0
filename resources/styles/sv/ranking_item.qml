<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
  <rules key="{889c3f10-3216-54c3-9bf2-0dc2a92523dd}">
   <rule scalemindenom="2500" filter="NOT coalesce(to_int(@est_walks_dimmed) = 1, FALSE) AND &quot;position&quot; > 50" scalemaxdenom="6000" symbol="0" label="Annan plats" key="{f248000a-ac66-55c6-9d35-e8bbf33d1dec}"/>
   <rule filter="NOT coalesce(to_int(@est_walks_dimmed) = 1, FALSE) AND &quot;position&quot; > 50" scalemaxdenom="2500" symbol="1" label="Rangordnad plats" key="{e6de0ece-3f46-5c40-9748-a5eec714444c}"/>
   <rule filter="NOT coalesce(to_int(@est_walks_dimmed) = 1, FALSE) AND &quot;position&quot; > 15 AND &quot;position&quot; &lt;= 50" scalemaxdenom="8000" symbol="2" label="Rangordnad plats" key="{532cecdb-d40e-5cbc-a5c9-6179809126c5}"/>
   <rule filter="NOT coalesce(to_int(@est_walks_dimmed) = 1, FALSE) AND &quot;position&quot; &lt;= 15" symbol="3" label="Rangordnad plats, bland de första" key="{e450350c-7525-54ca-b17c-ab2290cb8811}"/>
   <rule filter="coalesce(to_int(@est_walks_dimmed) = 1, FALSE) AND &quot;position&quot; &lt;= 50" symbol="4" label="Plats utanför vandringen" key="{71e85a34-15c2-577f-9688-7d4dcc921145}"/>
  </rules>
  <symbols>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{bf3fe0ba-33c9-5fc3-a730-9d5d0a5981f2}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,255,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.3"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="1.9"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="1">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{50827c23-f105-5b2d-9b5c-7a51eab1dca8}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,255,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.4"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" id="{6bc1baf9-8240-55dc-a753-19f9708d4d23}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="chr" value="9"/>
      <Option type="QString" name="color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="font" value="Open Sans"/>
      <Option type="QString" name="font_style" value="Bold"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="miter"/>
      <Option type="QString" name="offset" value="0,-0.17999999999999999"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="outline_width" value="0"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="char">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="to_string(&quot;position&quot;)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0) * 0.52"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="2">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{f1ae4831-45c4-57ac-89cd-3b84cb390148}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,255,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.4"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" id="{1cba9f33-0f31-5817-81d6-799f5dc73752}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="chr" value="9"/>
      <Option type="QString" name="color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="font" value="Open Sans"/>
      <Option type="QString" name="font_style" value="Bold"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="miter"/>
      <Option type="QString" name="offset" value="0,-0.17999999999999999"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="outline_width" value="0"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="char">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="to_string(&quot;position&quot;)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0) * 0.52"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="3">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{85414e84-c33c-56c3-87a2-2338f2367c6a}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,255,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,1"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="43,43,43,255,rgb:0.16862745098039217,0.16862745098039217,0.16862745098039217,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.4"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="6"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" id="{1dc2df7b-b0a6-5f1a-a43c-836f96cf6768}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="chr" value="9"/>
      <Option type="QString" name="color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="font" value="Open Sans"/>
      <Option type="QString" name="font_style" value="Bold"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="miter"/>
      <Option type="QString" name="offset" value="0,-0.17999999999999999"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="26,26,26,255,rgb:0.10196078431372549,0.10196078431372549,0.10196078431372549,1"/>
      <Option type="QString" name="outline_width" value="0"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="char">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="to_string(&quot;position&quot;)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="size">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="scale_linear(coalesce(&quot;score&quot;, 0), 0, 100, 4.2, 8.0) * 0.52"/>
         <Option type="int" name="type" value="3"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="4">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleMarker" enabled="1" id="{986c8c3c-f514-5095-acdf-7c0fd765cc0f}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="angle" value="0"/>
      <Option type="QString" name="cap_style" value="square"/>
      <Option type="QString" name="color" value="240,228,66,0,rgb:0.94117647058823528,0.89411764705882357,0.25882352941176473,0"/>
      <Option type="QString" name="horizontal_anchor_point" value="1"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="name" value="circle"/>
      <Option type="QString" name="offset" value="0,0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="outline_color" value="122,116,104,255,rgb:0.47843137254901963,0.45490196078431372,0.40784313725490196,1"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.45"/>
      <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="scale_method" value="diameter"/>
      <Option type="QString" name="size" value="4"/>
      <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="size_unit" value="MM"/>
      <Option type="QString" name="vertical_anchor_point" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
  <orderby>
   <orderByClause nullsFirst="1" asc="0">position</orderByClause>
  </orderby>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <labeling type="rule-based">
  <rules key="{9c0d3059-568e-5e9b-90ec-f37659fb3563}">
   <rule key="{043b6740-eddb-56fd-b05e-4fac02dd1b24}">
    <settings calloutType="simple">
     <text-style fieldName="CASE WHEN coalesce(to_int(@est_walks_dimmed) = 1, FALSE) THEN NULL WHEN &quot;position&quot; &lt;= 15 OR @map_scale &lt; 2500 THEN coalesce(&quot;name&quot;, with_variable('made', from_json(&quot;naming&quot;), replace(CASE WHEN map_get(@made, 'code') IN ('kind', 'kind_by', 'kind_proper', 'proper_by') THEN replace(map_get(from_json('{&quot;kind_proper&quot;:&quot;{kind} {name}&quot;,&quot;kind_by&quot;:&quot;{kind} vid {name}&quot;,&quot;proper_by&quot;:&quot;{name} vid {landmark}&quot;,&quot;kind&quot;:&quot;{kind}&quot;}'), map_get(@made, 'code')), map('{kind}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;Tunnel&quot;,&quot;bridge&quot;:&quot;Bro&quot;,&quot;path&quot;:&quot;Gångväg&quot;,&quot;park&quot;:&quot;Park&quot;,&quot;bus_stop&quot;:&quot;Busshållplats&quot;,&quot;station&quot;:&quot;Station&quot;,&quot;square&quot;:&quot;Torg&quot;,&quot;school_yard&quot;:&quot;Skolgård&quot;,&quot;playground&quot;:&quot;Lekplats&quot;,&quot;car_park&quot;:&quot;Parkering&quot;,&quot;entrance&quot;:&quot;Entré&quot;,&quot;stairs&quot;:&quot;Trappa&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), ''), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '{landmark}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) ELSE if(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) || replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '', replace(if(map_get(@made, 'code') = 'at', '{name}, nära {landmark}', '{name} vid {landmark}'), map('{name}', with_variable('own', with_variable('told', replace(map_get(from_json('{&quot;proper&quot;:&quot;{name}&quot;,&quot;point&quot;:&quot;Egen punkt&quot;,&quot;crossing&quot;:&quot;Korsningen {name}/{other}&quot;,&quot;between&quot;:&quot;{thing} {name}–{other}&quot;,&quot;over&quot;:&quot;{thing} över {name}&quot;,&quot;under&quot;:&quot;{thing} under {name}&quot;,&quot;within&quot;:&quot;{thing} i {name}&quot;,&quot;at&quot;:&quot;{thing} vid {name}&quot;,&quot;north_of&quot;:&quot;{thing} norr om {name}&quot;,&quot;south_of&quot;:&quot;{thing} söder om {name}&quot;,&quot;east_of&quot;:&quot;{thing} öster om {name}&quot;,&quot;west_of&quot;:&quot;{thing} väster om {name}&quot;,&quot;the_named&quot;:&quot;{thing} {name}&quot;,&quot;the&quot;:&quot;{thing}&quot;,&quot;between_long&quot;:&quot;{thing} mellan {name} och {other}&quot;}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{ordinal} {thing} norrifrån&quot;,&quot;west&quot;:&quot;{ordinal} {thing} västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;norra {thing}&quot;,&quot;south&quot;:&quot;södra {thing}&quot;,&quot;east&quot;:&quot;östra {thing}&quot;,&quot;west&quot;:&quot;västra {thing}&quot;,&quot;middle&quot;:&quot;mellersta {thing}&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, {ordinal} delen norrifrån&quot;,&quot;west&quot;:&quot;{name}, {ordinal} delen västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, norra delen&quot;,&quot;south&quot;:&quot;{name}, södra delen&quot;,&quot;east&quot;:&quot;{name}, östra delen&quot;,&quot;west&quot;:&quot;{name}, västra delen&quot;,&quot;middle&quot;:&quot;{name}, mellersta delen&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2)), '{landmark}', CASE WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '') END)), with_variable('own', with_variable('told', replace(map_get(from_json('{&quot;proper&quot;:&quot;{name}&quot;,&quot;point&quot;:&quot;Egen punkt&quot;,&quot;crossing&quot;:&quot;Korsningen {name}/{other}&quot;,&quot;between&quot;:&quot;{thing} {name}–{other}&quot;,&quot;over&quot;:&quot;{thing} över {name}&quot;,&quot;under&quot;:&quot;{thing} under {name}&quot;,&quot;within&quot;:&quot;{thing} i {name}&quot;,&quot;at&quot;:&quot;{thing} vid {name}&quot;,&quot;north_of&quot;:&quot;{thing} norr om {name}&quot;,&quot;south_of&quot;:&quot;{thing} söder om {name}&quot;,&quot;east_of&quot;:&quot;{thing} öster om {name}&quot;,&quot;west_of&quot;:&quot;{thing} väster om {name}&quot;,&quot;the_named&quot;:&quot;{thing} {name}&quot;,&quot;the&quot;:&quot;{thing}&quot;,&quot;between_long&quot;:&quot;{thing} mellan {name} och {other}&quot;}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{ordinal} {thing} norrifrån&quot;,&quot;west&quot;:&quot;{ordinal} {thing} västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;norra {thing}&quot;,&quot;south&quot;:&quot;södra {thing}&quot;,&quot;east&quot;:&quot;östra {thing}&quot;,&quot;west&quot;:&quot;västra {thing}&quot;,&quot;middle&quot;:&quot;mellersta {thing}&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{&quot;tunnel&quot;:&quot;tunneln&quot;,&quot;bridge&quot;:&quot;bron&quot;,&quot;path&quot;:&quot;gångvägen&quot;,&quot;cycleway&quot;:&quot;cykelvägen&quot;,&quot;street&quot;:&quot;gatan&quot;,&quot;walking_street&quot;:&quot;gågatan&quot;,&quot;road&quot;:&quot;vägen&quot;,&quot;driveway&quot;:&quot;infarten&quot;,&quot;platform&quot;:&quot;perrongen&quot;,&quot;stairs&quot;:&quot;trappan&quot;,&quot;park&quot;:&quot;parken&quot;,&quot;bus_stop&quot;:&quot;hållplatsen&quot;,&quot;station&quot;:&quot;stationen&quot;,&quot;square&quot;:&quot;torget&quot;,&quot;school_yard&quot;:&quot;skolgården&quot;,&quot;school&quot;:&quot;skolan&quot;,&quot;preschool&quot;:&quot;förskolan&quot;,&quot;elderly&quot;:&quot;äldreboendet&quot;,&quot;health&quot;:&quot;vårdcentralen&quot;,&quot;meeting_point&quot;:&quot;samlingsplatsen&quot;,&quot;playground&quot;:&quot;lekplatsen&quot;,&quot;sport&quot;:&quot;idrottsplatsen&quot;,&quot;car_park&quot;:&quot;parkeringen&quot;,&quot;shop&quot;:&quot;affären&quot;,&quot;entrance&quot;:&quot;entrén&quot;,&quot;railway&quot;:&quot;järnvägen&quot;,&quot;tramway&quot;:&quot;spårvägen&quot;,&quot;stream&quot;:&quot;bäcken&quot;,&quot;river&quot;:&quot;ån&quot;,&quot;canal&quot;:&quot;kanalen&quot;,&quot;water&quot;:&quot;vattnet&quot;}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, {ordinal} delen norrifrån&quot;,&quot;west&quot;:&quot;{name}, {ordinal} delen västerifrån&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{&quot;1&quot;:&quot;första&quot;,&quot;2&quot;:&quot;andra&quot;,&quot;3&quot;:&quot;tredje&quot;,&quot;4&quot;:&quot;fjärde&quot;,&quot;5&quot;:&quot;femte&quot;,&quot;6&quot;:&quot;sjätte&quot;,&quot;7&quot;:&quot;sjunde&quot;,&quot;8&quot;:&quot;åttonde&quot;,&quot;9&quot;:&quot;nionde&quot;,&quot;10&quot;:&quot;tionde&quot;,&quot;11&quot;:&quot;elfte&quot;,&quot;12&quot;:&quot;tolfte&quot;,&quot;13&quot;:&quot;13:e&quot;,&quot;14&quot;:&quot;14:e&quot;,&quot;15&quot;:&quot;15:e&quot;,&quot;16&quot;:&quot;16:e&quot;,&quot;17&quot;:&quot;17:e&quot;,&quot;18&quot;:&quot;18:e&quot;,&quot;19&quot;:&quot;19:e&quot;,&quot;20&quot;:&quot;20:e&quot;,&quot;21&quot;:&quot;21:a&quot;,&quot;22&quot;:&quot;22:a&quot;,&quot;23&quot;:&quot;23:e&quot;,&quot;24&quot;:&quot;24:e&quot;,&quot;25&quot;:&quot;25:e&quot;,&quot;26&quot;:&quot;26:e&quot;,&quot;27&quot;:&quot;27:e&quot;,&quot;28&quot;:&quot;28:e&quot;,&quot;29&quot;:&quot;29:e&quot;,&quot;30&quot;:&quot;30:e&quot;,&quot;31&quot;:&quot;31:a&quot;,&quot;32&quot;:&quot;32:a&quot;,&quot;33&quot;:&quot;33:e&quot;,&quot;34&quot;:&quot;34:e&quot;,&quot;35&quot;:&quot;35:e&quot;,&quot;36&quot;:&quot;36:e&quot;,&quot;37&quot;:&quot;37:e&quot;,&quot;38&quot;:&quot;38:e&quot;,&quot;39&quot;:&quot;39:e&quot;,&quot;40&quot;:&quot;40:e&quot;}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{&quot;north&quot;:&quot;{name}, norra delen&quot;,&quot;south&quot;:&quot;{name}, södra delen&quot;,&quot;east&quot;:&quot;{name}, östra delen&quot;,&quot;west&quot;:&quot;{name}, västra delen&quot;,&quot;middle&quot;:&quot;{name}, mellersta delen&quot;}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2))) END, char(1), '{') || if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')), &quot;shown_name&quot;) END" fontWeight="50" forcedItalic="0" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Percentage" textOrientation="horizontal" legendString="Aa" textColor="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1" fontSize="8" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0.015625" textOpacity="1" blendMode="0" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" multilineHeightUnit="Percentage" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontKerning="1" fontFamily="Open Sans" allowHtml="0" isExpression="1" tabStopDistance="6" forcedBold="0" namedStyle="Regular" multilineHeight="1">
      <families>
       <family name="Open Sans"/>
       <family name="Noto Sans"/>
       <family name="Segoe UI"/>
       <family name="Helvetica Neue"/>
       <family name="Arial"/>
       <family name="Liberation Sans"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferJoinStyle="128" bufferSize="0.90000000000000002" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255,rgb:1,1,1,1" bufferOpacity="1" bufferSizeUnits="MM"/>
      <text-mask maskSize2="1.5" maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
      <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
       <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="fillSymbol">
        <data_defined_properties>
         <Option type="Map">
          <Option type="QString" name="name" value=""/>
          <Option name="properties"/>
          <Option type="QString" name="type" value="collection"/>
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
          <Option type="QString" name="joinstyle" value="bevel"/>
          <Option type="QString" name="offset" value="0,0"/>
          <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          <Option type="QString" name="offset_unit" value="MM"/>
          <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
          <Option type="QString" name="outline_style" value="no"/>
          <Option type="QString" name="outline_width" value="0"/>
          <Option type="QString" name="outline_width_unit" value="MM"/>
          <Option type="QString" name="style" value="solid"/>
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option type="QString" name="name" value=""/>
           <Option name="properties"/>
           <Option type="QString" name="type" value="collection"/>
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
      <dd_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </dd_properties>
      <substitutions/>
     </text-style>
     <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="24" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
     <placement repeatDistance="0" fitInPolygonOnly="0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" placementFlags="10" lineAnchorClipping="0" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" dist="4.2000000000000002" overrunDistanceUnit="MM" xOffset="0" allowDegraded="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" distUnits="MM" rotationAngle="0" placement="6" maximumDistance="0" geometryGenerator="" preserveRotation="1" maxCurvedCharAngleIn="25" centroidWhole="0" overrunDistance="0" distMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" prioritization="PreferCloser" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" geometryGeneratorType="PointGeometry" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" overlapHandling="PreventOverlap" yOffset="0" offsetUnits="MM" priority="6" maximumDistanceUnit="MM" lineAnchorPercent="0.5"/>
     <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" zIndex="0" scaleMin="0" scaleVisibility="1" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="5000" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
     <dd_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
       <Option type="int" name="blendMode" value="0"/>
       <Option type="Map" name="ddProperties">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
       <Option type="bool" name="drawToAllParts" value="false"/>
       <Option type="QString" name="enabled" value="0"/>
       <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
       <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{75599932-1b20-511e-a6aa-959653a4b592}&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
       <Option type="double" name="minLength" value="0"/>
       <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="minLengthUnit" value="MM"/>
       <Option type="double" name="offsetFromAnchor" value="0"/>
       <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
       <Option type="double" name="offsetFromLabel" value="0"/>
       <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
      </Option>
     </callout>
    </settings>
   </rule>
   <rule key="{69f0df00-9c45-5e21-a4da-64fc573cdc4a}">
    <settings calloutType="simple">
     <text-style fieldName="1" fontWeight="50" forcedItalic="0" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" tabStopDistanceUnit="Point" textOrientation="horizontal" legendString="Aa" textColor="50,50,50,255,rgb:0.19607843137254902,0.19607843137254902,0.19607843137254902,1" fontSize="10" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" multilineHeightUnit="Percentage" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" fontKerning="1" fontFamily="Open Sans" allowHtml="0" isExpression="1" tabStopDistance="80" forcedBold="0" namedStyle="Regular" multilineHeight="1">
      <families>
       <family name="Open Sans"/>
       <family name="Liberation Sans"/>
       <family name="Helvetica"/>
       <family name="Arial"/>
       <family name="Sans Serif"/>
      </families>
      <text-buffer bufferJoinStyle="128" bufferSize="1" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="0" bufferBlendMode="0" bufferNoFill="1" bufferColor="250,250,250,255,rgb:0.98039215686274506,0.98039215686274506,0.98039215686274506,1" bufferOpacity="1" bufferSizeUnits="MM"/>
      <text-mask maskSize2="1.5" maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
      <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="Point" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="Point" shapeRadiiUnit="Point" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="Point" shapeSizeType="0">
       <symbol type="fill" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="fillSymbol">
        <data_defined_properties>
         <Option type="Map">
          <Option type="QString" name="name" value=""/>
          <Option name="properties"/>
          <Option type="QString" name="type" value="collection"/>
         </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" id="" locked="0" pass="0">
         <Option type="Map">
          <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          <Option type="QString" name="color" value="255,255,255,255,rgb:1,1,1,1"/>
          <Option type="QString" name="joinstyle" value="bevel"/>
          <Option type="QString" name="offset" value="0,0"/>
          <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          <Option type="QString" name="offset_unit" value="MM"/>
          <Option type="QString" name="outline_color" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1"/>
          <Option type="QString" name="outline_style" value="no"/>
          <Option type="QString" name="outline_width" value="0"/>
          <Option type="QString" name="outline_width_unit" value="Point"/>
          <Option type="QString" name="style" value="solid"/>
         </Option>
         <data_defined_properties>
          <Option type="Map">
           <Option type="QString" name="name" value=""/>
           <Option name="properties"/>
           <Option type="QString" name="type" value="collection"/>
          </Option>
         </data_defined_properties>
        </layer>
       </symbol>
      </background>
      <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
      <dd_properties>
       <Option type="Map">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
      </dd_properties>
      <substitutions/>
     </text-style>
     <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
     <placement repeatDistance="0" fitInPolygonOnly="0" centroidInside="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" placementFlags="10" lineAnchorClipping="0" geometryGeneratorEnabled="0" rotationUnit="AngleDegrees" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" dist="0" overrunDistanceUnit="MM" xOffset="0" allowDegraded="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25" distUnits="MM" rotationAngle="0" placement="0" maximumDistance="0" geometryGenerator="" preserveRotation="1" maxCurvedCharAngleIn="25" centroidWhole="0" overrunDistance="0" distMapUnitScale="3x:0,0,0,0,0,0" layerType="UnknownGeometry" prioritization="PreferCloser" lineAnchorTextPoint="FollowPlacement" lineAnchorType="0" geometryGeneratorType="PointGeometry" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" overlapHandling="PreventOverlap" yOffset="0" offsetUnits="MM" priority="5" maximumDistanceUnit="MM" lineAnchorPercent="0.5"/>
     <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" zIndex="0" scaleMin="0" scaleVisibility="0" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="0" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="0" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
     <dd_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </dd_properties>
     <callout type="simple">
      <Option type="Map">
       <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
       <Option type="int" name="blendMode" value="0"/>
       <Option type="Map" name="ddProperties">
        <Option type="QString" name="name" value=""/>
        <Option name="properties"/>
        <Option type="QString" name="type" value="collection"/>
       </Option>
       <Option type="bool" name="drawToAllParts" value="false"/>
       <Option type="QString" name="enabled" value="0"/>
       <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
       <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; frame_rate=&quot;10&quot; alpha=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; id=&quot;{eb7c482b-a849-5228-b66c-3bdf175b5032}&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
       <Option type="double" name="minLength" value="0"/>
       <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="minLengthUnit" value="MM"/>
       <Option type="double" name="offsetFromAnchor" value="0"/>
       <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
       <Option type="double" name="offsetFromLabel" value="0"/>
       <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
       <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
      </Option>
     </callout>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="ranking" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="ranking"/>
      <Option type="QString" name="LayerName" value="Rangordningar"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="uuid"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="place" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="place"/>
      <Option type="QString" name="LayerName" value="Platser"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="shown_name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="position" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="naming" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="shown_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="place_type" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Tunnel" value="tunnel"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Bro" value="bridge"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Gångväg" value="path"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Park" value="park"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Busshållplats" value="bus_stop"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Station" value="station"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Torg" value="square"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Skolgård" value="school_yard"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Lekplats" value="playground"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Parkering" value="car_park"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Entré" value="entrance"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Trappa" value="stairs"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="score" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="reasons" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="reasons_text" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="true"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="parts" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="weak" configurationFlags="NoFlag">
   <editWidget type="CheckBox">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="rank_low" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="rank_high" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Nyckel" field="uuid" index="1"/>
  <alias name="Skapad" field="created" index="2"/>
  <alias name="Ändrad" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Rangordning" field="ranking" index="5"/>
  <alias name="Plats" field="place" index="6"/>
  <alias name="Ordning" field="position" index="7"/>
  <alias name="Namn" field="name" index="8"/>
  <alias name="Bildat av" field="naming" index="9"/>
  <alias name="Visat namn" field="shown_name" index="10"/>
  <alias name="Typ" field="place_type" index="11"/>
  <alias name="Poäng" field="score" index="12"/>
  <alias name="Skäl" field="reasons" index="13"/>
  <alias name="Varför" field="reasons_text" index="14"/>
  <alias name="Poängens delar" field="parts" index="15"/>
  <alias name="Svagt underlag" field="weak" index="16"/>
  <alias name="Ordning som bäst" field="rank_low" index="17"/>
  <alias name="Ordning som sämst" field="rank_high" index="18"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="ranking" policy="Duplicate"/>
  <policy field="place" policy="Duplicate"/>
  <policy field="position" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="shown_name" policy="Duplicate"/>
  <policy field="place_type" policy="Duplicate"/>
  <policy field="score" policy="Duplicate"/>
  <policy field="reasons" policy="Duplicate"/>
  <policy field="reasons_text" policy="Duplicate"/>
  <policy field="parts" policy="Duplicate"/>
  <policy field="weak" policy="Duplicate"/>
  <policy field="rank_low" policy="Duplicate"/>
  <policy field="rank_high" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="ranking" policy="Duplicate"/>
  <policy field="place" policy="Duplicate"/>
  <policy field="position" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="naming" policy="Duplicate"/>
  <policy field="shown_name" policy="Duplicate"/>
  <policy field="place_type" policy="Duplicate"/>
  <policy field="score" policy="Duplicate"/>
  <policy field="reasons" policy="Duplicate"/>
  <policy field="reasons_text" policy="Duplicate"/>
  <policy field="parts" policy="Duplicate"/>
  <policy field="weak" policy="Duplicate"/>
  <policy field="rank_low" policy="Duplicate"/>
  <policy field="rank_high" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="ranking" applyOnUpdate="0"/>
  <default expression="" field="place" applyOnUpdate="0"/>
  <default expression="" field="position" applyOnUpdate="0"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="naming" applyOnUpdate="0"/>
  <default expression="coalesce(&quot;name&quot;, &quot;shown_name&quot;)" field="shown_name" applyOnUpdate="1"/>
  <default expression="" field="place_type" applyOnUpdate="0"/>
  <default expression="" field="score" applyOnUpdate="0"/>
  <default expression="" field="reasons" applyOnUpdate="0"/>
  <default expression="" field="reasons_text" applyOnUpdate="0"/>
  <default expression="" field="parts" applyOnUpdate="0"/>
  <default expression="" field="weak" applyOnUpdate="0"/>
  <default expression="" field="rank_low" applyOnUpdate="0"/>
  <default expression="" field="rank_high" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="ranking" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="place" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="naming" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="shown_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="place_type" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="score" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="reasons" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="reasons_text" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="parts" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="weak" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="rank_low" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="rank_high" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="ranking" exp=""/>
  <constraint desc="" field="place" exp=""/>
  <constraint desc="" field="position" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="naming" exp=""/>
  <constraint desc="" field="shown_name" exp=""/>
  <constraint desc="" field="place_type" exp=""/>
  <constraint desc="" field="score" exp=""/>
  <constraint desc="" field="reasons" exp=""/>
  <constraint desc="" field="reasons_text" exp=""/>
  <constraint desc="" field="parts" exp=""/>
  <constraint desc="" field="weak" exp=""/>
  <constraint desc="" field="rank_low" exp=""/>
  <constraint desc="" field="rank_high" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="ranking" hidden="0" width="-1"/>
   <column type="field" name="place" hidden="0" width="-1"/>
   <column type="field" name="position" hidden="0" width="-1"/>
   <column type="field" name="name" hidden="0" width="-1"/>
   <column type="field" name="naming" hidden="1" width="-1"/>
   <column type="field" name="shown_name" hidden="0" width="-1"/>
   <column type="field" name="place_type" hidden="0" width="-1"/>
   <column type="field" name="score" hidden="0" width="-1"/>
   <column type="field" name="reasons" hidden="1" width="-1"/>
   <column type="field" name="reasons_text" hidden="0" width="-1"/>
   <column type="field" name="parts" hidden="1" width="-1"/>
   <column type="field" name="weak" hidden="0" width="-1"/>
   <column type="field" name="rank_low" hidden="0" width="-1"/>
   <column type="field" name="rank_high" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Uppgifter" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="ranking" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="place" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="position" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="name" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="shown_name" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="place_type" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="score" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="reasons_text" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="weak" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="rank_low" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="rank_high" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Teknik" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="naming" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="reasons" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="parts" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"shown_name"</previewExpression>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(replace(replace(replace(replace(coalesce(to_string(coalesce("name", with_variable('made', from_json("naming"), replace(CASE WHEN map_get(@made, 'code') IN ('kind', 'kind_by', 'kind_proper', 'proper_by') THEN replace(map_get(from_json('{"kind_proper":"{kind} {name}","kind_by":"{kind} vid {name}","proper_by":"{name} vid {landmark}","kind":"{kind}"}'), map_get(@made, 'code')), map('{kind}', coalesce(map_get(from_json('{"tunnel":"Tunnel","bridge":"Bro","path":"Gångväg","park":"Park","bus_stop":"Busshållplats","station":"Station","square":"Torg","school_yard":"Skolgård","playground":"Lekplats","car_park":"Parkering","entrance":"Entré","stairs":"Trappa"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), ''), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '{landmark}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) ELSE if(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) || replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '', replace(if(map_get(@made, 'code') = 'at', '{name}, nära {landmark}', '{name} vid {landmark}'), map('{name}', with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Egen punkt","crossing":"Korsningen {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} över {name}","under":"{thing} under {name}","within":"{thing} i {name}","at":"{thing} vid {name}","north_of":"{thing} norr om {name}","south_of":"{thing} söder om {name}","east_of":"{thing} öster om {name}","west_of":"{thing} väster om {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} mellan {name} och {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} norrifrån","west":"{ordinal} {thing} västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"norra {thing}","south":"södra {thing}","east":"östra {thing}","west":"västra {thing}","middle":"mellersta {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} delen norrifrån","west":"{name}, {ordinal} delen västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, norra delen","south":"{name}, södra delen","east":"{name}, östra delen","west":"{name}, västra delen","middle":"{name}, mellersta delen"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2)), '{landmark}', CASE WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'near'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'near_kind'), ''), '{', char(1))), '') END)), with_variable('own', with_variable('told', replace(map_get(from_json('{"proper":"{name}","point":"Egen punkt","crossing":"Korsningen {name}/{other}","between":"{thing} {name}–{other}","over":"{thing} över {name}","under":"{thing} under {name}","within":"{thing} i {name}","at":"{thing} vid {name}","north_of":"{thing} norr om {name}","south_of":"{thing} söder om {name}","east_of":"{thing} öster om {name}","west_of":"{thing} väster om {name}","the_named":"{thing} {name}","the":"{thing}","between_long":"{thing} mellan {name} och {other}"}'), if(map_get(@made, 'code') = 'between' AND (replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1)) = 'stairs' OR map_get(@made, 'order') > 0), 'between_long', map_get(@made, 'code'))), map('{thing}', CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{ordinal} {thing} norrifrån","west":"{ordinal} {thing} västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"norra {thing}","south":"södra {thing}","east":"östra {thing}","west":"västra {thing}","middle":"mellersta {thing}"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))))) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'kind'), ''), '{', char(1))) END, '{name}', CASE WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'name'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'name_kind'), ''), '{', char(1))), '') END, '{other}', CASE WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' AND replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1)) &lt;> '' THEN replace('{thing} {name}', map('{thing}', coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '{name}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN regexp_match(replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)), '^[0-9]+$') THEN replace('väg {number}', map('{number}', replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)))) WHEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) &lt;> '' THEN replace(coalesce(map_get(@made, 'by'), ''), '{', char(1)) ELSE coalesce(map_get(from_json('{"tunnel":"tunneln","bridge":"bron","path":"gångvägen","cycleway":"cykelvägen","street":"gatan","walking_street":"gågatan","road":"vägen","driveway":"infarten","platform":"perrongen","stairs":"trappan","park":"parken","bus_stop":"hållplatsen","station":"stationen","square":"torget","school_yard":"skolgården","school":"skolan","preschool":"förskolan","elderly":"äldreboendet","health":"vårdcentralen","meeting_point":"samlingsplatsen","playground":"lekplatsen","sport":"idrottsplatsen","car_park":"parkeringen","shop":"affären","entrance":"entrén","railway":"järnvägen","tramway":"spårvägen","stream":"bäcken","river":"ån","canal":"kanalen","water":"vattnet"}'), replace(coalesce(map_get(@made, 'by_kind'), ''), '{', char(1))), '') END)), if(map_get(@made, 'code') IN ('crossing', 'point', 'proper'), CASE WHEN coalesce(map_get(@made, 'order'), 0) > 0 THEN replace(map_get(from_json('{"north":"{name}, {ordinal} delen norrifrån","west":"{name}, {ordinal} delen västerifrån"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{ordinal}', map_get(from_json('{"1":"första","2":"andra","3":"tredje","4":"fjärde","5":"femte","6":"sjätte","7":"sjunde","8":"åttonde","9":"nionde","10":"tionde","11":"elfte","12":"tolfte","13":"13:e","14":"14:e","15":"15:e","16":"16:e","17":"17:e","18":"18:e","19":"19:e","20":"20:e","21":"21:a","22":"22:a","23":"23:e","24":"24:e","25":"25:e","26":"26:e","27":"27:e","28":"28:e","29":"29:e","30":"30:e","31":"31:a","32":"32:a","33":"33:e","34":"34:e","35":"35:e","36":"36:e","37":"37:e","38":"38:e","39":"39:e","40":"40:e"}'), to_string(coalesce(map_get(@made, 'order'), 0))), '{name}', @told)) WHEN replace(coalesce(map_get(@made, 'side'), ''), '{', char(1)) &lt;> '' THEN replace(map_get(from_json('{"north":"{name}, norra delen","south":"{name}, södra delen","east":"{name}, östra delen","west":"{name}, västra delen","middle":"{name}, mellersta delen"}'), replace(coalesce(map_get(@made, 'side'), ''), '{', char(1))), map('{name}', @told)) ELSE @told END, @told)), upper(left(@own, 1)) || substr(@own, 2))) END, char(1), '{') || if(map_get(@made, 'number') > 1, ' ' || map_get(@made, 'number'), '')), "shown_name")),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/b>&lt;div>[% replace(replace(replace(replace(replace(coalesce(to_string(if(@est_walks_categories IS NULL, "reasons_text", array_to_string(array_slice(array_filter(array_foreach(from_json("reasons"), with_variable('code', map_get(@element, 'code'), CASE WHEN map_exist(from_json('{"respondents":"1 svarande","cases_open":"1 öppet ärende","cases_closed":"1 avslutat ärende","est_reports":"1 EST-rapport","school_view":"1 synpunkt från barn","partners":"1 observation från samverkanspartner","lamps_out":"1 släckt lampa","recency":"1 senaste året","dark_gap":"1 m utan ljus","homes_to_school":"1 bostad har sin väg till skolan här (modell)","homes_to_station":"1 bostad har sin väg till stationen här (modell)","homes_to_stop":"1 bostad har sin väg till hållplatsen här (modell)","trend":"ökar: 1 fler än tidigare"}'), @code) THEN if(round(map_get(@element, 'value')) = 1, map_get(from_json('{"respondents":"1 svarande","cases_open":"1 öppet ärende","cases_closed":"1 avslutat ärende","est_reports":"1 EST-rapport","school_view":"1 synpunkt från barn","partners":"1 observation från samverkanspartner","lamps_out":"1 släckt lampa","recency":"1 senaste året","dark_gap":"1 m utan ljus","homes_to_school":"1 bostad har sin väg till skolan här (modell)","homes_to_station":"1 bostad har sin väg till stationen här (modell)","homes_to_stop":"1 bostad har sin väg till hållplatsen här (modell)","trend":"ökar: 1 fler än tidigare"}'), @code), replace(map_get(from_json('{"respondents":"{count} svarande","cases_open":"{count} öppna ärenden","cases_closed":"{count} avslutade ärenden","est_reports":"{count} EST-rapporter","school_view":"{count} synpunkter från barn","partners":"{count} observationer från samverkanspartner","lamps_out":"{count} släckta lampor","recency":"{count} senaste året","dark_gap":"{count} m utan ljus","homes_to_school":"{count} bostäder har sin väg till skolan här (modell)","homes_to_station":"{count} bostäder har sin väg till stationen här (modell)","homes_to_stop":"{count} bostäder har sin väg till hållplatsen här (modell)","trend":"ökar: {count} fler än tidigare"}'), @code), '{count}', round(map_get(@element, 'value')))) WHEN @code = 'feeling' THEN if(map_get(@element, 'value') >= 2.0, 'känns mycket otryggt', 'känns otryggt') WHEN @code = 'category' THEN replace('mest {category}', '{category}', coalesce(map_get(from_json(@est_walks_categories), coalesce(map_get(@element, 'ref'), '')), coalesce(map_get(@element, 'ref'), ''))) WHEN @code = 'chosen' THEN 'vald av planeraren' WHEN @code = 'vulnerable' THEN coalesce(map_get(from_json('{"school":"nära skola","preschool":"nära förskola","elderly":"nära äldreboende","health":"nära vård","bus_stop":"busshållplats","station":"station","meeting_point":"samlingsplats","playground":"lekplats","sport":"idrottsplats","car_park":"parkering","square":"torg","shop":"butik"}'), coalesce(map_get(@element, 'ref'), '')), coalesce(map_get(@element, 'ref'), '')) WHEN @code = 'written' THEN coalesce(map_get(@element, 'ref'), '') ELSE @code END)), coalesce(@element, '') &lt;> ''), 0, 3), ', '))),''),'&amp;','&amp;amp;'),'&lt;','&amp;lt;'),'>','&amp;gt;'),'"','&amp;quot;'),'[%','[&amp;#8203;%') %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
